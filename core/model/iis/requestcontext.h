#pragma once

#include "model/iis/pattern.h"
#include "model/iis/rewriteevaluator.h"

#include <QHash>

namespace amado {

/// The request (and response headers) while rules run over it: server variables and the text
/// templates of rules.
class RequestContext
{
public:
    RequestContext(const HttpRequest &request, HeaderList responseHeaders,
                   const EffectiveRewrite &rewrite);

    /// Percent-decoded path without the leading slash, relative to `configPath` where the URL is
    /// below it.
    [[nodiscard]] QString pathRelativeTo(const QString &configPath) const;
    /// Path and query as sent or as rewritten, with the leading slash.
    [[nodiscard]] QString url() const;
    [[nodiscard]] const QString &query() const { return m_query; }
    void setUrl(const QString &url);

    [[nodiscard]] const HeaderList &responseHeaders() const { return m_responseHeaders; }
    /// Value of "RESPONSE_Content_Security_Policy"; empty when there is no such header.
    [[nodiscard]] QString responseVariable(const QString &name) const;
    /// Sets, adds, or (empty value) takes away the header.
    void setResponseVariable(const QString &name, const QString &value);
    void setServerVariable(const QString &name, const QString &value);

    /// Replaces {R:n}, {C:n}, {VARIABLE}, {Function:…} and {Map:…}, nested ones first. Braces with
    /// a blank after the colon name no function: such a text is empty, and the wording of 5 October
    /// 2022 never took effect.
    [[nodiscard]] QString expand(const QString &text, const Captures &rule,
                                 const Captures &condition) const;
    [[nodiscard]] QString variable(const QString &name) const;

private:
    [[nodiscard]] QString expandToken(const QString &token, const Captures &rule,
                                      const Captures &condition) const;
    [[nodiscard]] QString header(QStringView name) const;

    const EffectiveRewrite &m_rewrite;
    QString m_method;
    QString m_scheme;
    QString m_path;  ///< As sent, escapes in place.
    QString m_query; ///< Without '?'.
    QString m_sent;  ///< Path and query as first sent.
    HeaderList m_headers;
    HeaderList m_responseHeaders;
    QHash<QString, QString> m_set; ///< Server variables rules have set, by upper-case name.
};

} // namespace amado
