// SPDX-License-Identifier: MIT
#pragma once

#include "io/folder/jsontext.h"
#include "model/config/textencoding.h"
#include "ports/hostaccess.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace amado {

/// The answers of a server folder that are not files: server.json. Every key is optional; what is
/// absent is NotFound with FactMissing ("not collected"), an explicit null is NotFound ("asked for,
/// and it does not exist"), and a value of the wrong type is WrongJsonType for that one fact.
/// Changes return the whole new text, in which only the values concerned differ.
class ServerJson
{
public:
    static constexpr qint64 kMaxBytes = 16 << 20;
    static QString fileName() { return QStringLiteral("server.json"); }

    /// An empty object when there is no file. UTF-8, or UTF-16 with a byte order mark as PowerShell
    /// saves it. Errors: MalformedJson, WrongJsonType when it is no object, UnsupportedEncoding.
    static Result<ServerJson> parse(const QByteArray &bytes);

    /// The text in UTF-8.
    [[nodiscard]] const QByteArray &bytes() const { return m_text.bytes(); }
    /// A text of this kind in the encoding of the file that was parsed.
    [[nodiscard]] QByteArray inFileEncoding(const QByteArray &text) const;
    /// False only for an explicit `"reachable": false`.
    [[nodiscard]] bool isReachable() const;
    /// `folderName` stands in for a missing name.
    [[nodiscard]] ServerDescription description(const QString &folderName) const;
    [[nodiscard]] Result<QString> fileVersion(QStringView path) const;
    [[nodiscard]] Result<QString> registryValue(QStringView key, QStringView name) const;
    [[nodiscard]] Result<ServiceState> service(QStringView name) const;
    [[nodiscard]] Result<AppPoolState> appPool(QStringView name) const;
    /// A setting of the wrong type is left out; description() lists it among its problems.
    [[nodiscard]] Result<ExchangeSettings> exchange() const;

    /// What `tlsProbes` says of an endpoint: a path below the folder (empty: no chain was seen) and
    /// the error.
    struct TlsProbe
    {
        QString chainFile;
        QString error;
        QString protocol;
    };
    [[nodiscard]] Result<TlsProbe> tlsProbe(const QString &host, int port) const;
    /// Paths below the folder of the certificates of a store.
    [[nodiscard]] Result<QStringList> certificateFiles(QStringView store) const;

    /// Errors: those of reading; PreconditionChanged when it is not as expected.
    [[nodiscard]] Result<QByteArray> withService(const SetService &request) const;
    [[nodiscard]] Result<QByteArray> withAppPool(const SetAppPool &request) const;
    [[nodiscard]] Result<QByteArray> withBlocked(const SetBlockedMitigations &request) const;

private:
    using Value = JsonText::Value;
    using Type = JsonText::Type;
    explicit ServerJson(JsonText text)
        : m_text(std::move(text))
    {}

    [[nodiscard]] static tl::unexpected<Error>
    wrongType(const QString &key, const QString &expected, const Value *found);
    [[nodiscard]] Result<QString> textAt(const Value &object, const QString &key,
                                         const QString &path) const;
    [[nodiscard]] Result<bool> boolAt(const Value &object, const QString &key,
                                      const QString &path) const;
    [[nodiscard]] Result<QStringList> textsAt(const Value &object, const QString &key,
                                              const QString &path) const;
    [[nodiscard]] Result<const Value *> objectAt(const Value &parent, QStringView key,
                                                 const QString &path,
                                                 Qt::CaseSensitivity sensitivity) const;
    [[nodiscard]] Result<const Value *> section(const QString &name) const;
    /// The object `name` of a section, names compared without case.
    [[nodiscard]] Result<const Value *> entry(const QString &sectionName, QStringView name) const;
    struct NewValue
    {
        QString key;
        QByteArray literal;
        bool changed = false; ///< Values that stay keep their spelling.
    };
    /// Keys that exist in the entry get new values.
    [[nodiscard]] Result<QByteArray> withValues(const QString &section, QStringView name,
                                                const std::vector<NewValue> &values) const;
    [[nodiscard]] ExchangeSettings exchangeSettings(std::vector<Error> &problems) const;
    [[nodiscard]] Result<std::vector<SettingOverride>> settingOverrides() const;
    [[nodiscard]] Result<SettingOverride> settingOverride(const Value &entry,
                                                          const QString &path) const;

    JsonText m_text;
    std::optional<TextForm> m_form; ///< Set for a file that is not in UTF-8.
};

} // namespace amado
