// SPDX-License-Identifier: MIT
#include "ui/text/problemjson.h"

#include "model/base/enumnames.h"
#include "model/base/jsonvalues.h"
#include "model/base/winpath.h"
#include "ui/text/errortext.h"

namespace amado {

using namespace Qt::StringLiterals;

QString problemCode(const Error &error)
{
    return error.reason == Reason::None ? enumName(error.code) : enumName(error.reason);
}

QJsonObject problemJson(const Error &error)
{
    return {{u"code"_s, problemCode(error)},
            {u"file"_s, textOrNull(fileInServer(error.subject))},
            {u"line"_s, placeOrNull(error.line)},
            {u"column"_s, placeOrNull(error.column)},
            {u"text"_s, errorSentences(error)}};
}

QJsonObject problemJson(const ConfigProblem &problem)
{
    return {{u"code"_s, enumName(problem.reason)},
            {u"file"_s, textOrNull(fileInServer(problem.file))},
            {u"line"_s, placeOrNull(problem.line)},
            {u"column"_s, placeOrNull(problem.column)},
            {u"text"_s, errorSentences(asError(problem))},
            {u"configPath"_s, textOrNull(problem.configPath)}};
}

} // namespace amado
