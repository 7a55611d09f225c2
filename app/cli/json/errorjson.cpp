// SPDX-License-Identifier: MIT
#include "cli/json/errorjson.h"

#include "model/base/jsonvalues.h"

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

QJsonObject errorJson(ExitCode exitCode, const std::vector<Diagnostic> &diagnostics,
                      const QString &usage)
{
    const QString general = exitCode == ExitCode::Usage ? u"usage"_s : u"notDone"_s;
    const auto codeOf = [&general](const Diagnostic &diagnostic) {
        return diagnostic.code.isEmpty() ? general : diagnostic.code;
    };
    // The one with a code of its own is the cause; what stands around it explains.
    auto cause =
        std::find_if(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic &diagnostic) { return !diagnostic.code.isEmpty(); });
    if (cause == diagnostics.end())
        cause = diagnostics.begin();
    const bool said = cause != diagnostics.end();
    return {{u"schema"_s, u"amado.error/1"_s},
            {u"exitCode"_s, static_cast<int>(exitCode)},
            {u"code"_s, said ? codeOf(*cause) : general},
            {u"text"_s, said ? cause->text : QString()},
            {u"usage"_s, usage.isEmpty() ? QJsonValue() : QJsonValue(usage)},
            {u"messages"_s, jsonArray(diagnostics, [&](const Diagnostic &diagnostic) {
                 return QJsonObject{{u"code"_s, codeOf(diagnostic)}, {u"text"_s, diagnostic.text}};
             })}};
}

} // namespace amado::cli
