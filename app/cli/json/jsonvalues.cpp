#include "cli/json/jsonvalues.h"

#include "cli/words.h"
#include "model/base/winpath.h"

namespace amado::cli {

using namespace Qt::StringLiterals;

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue placeOrNull(int number)
{
    return number > 0 ? QJsonValue(number) : QJsonValue();
}

QJsonValue jsonTime(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue jsonDate(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue jsonBuild(const std::optional<BuildNumber> &build)
{
    return build ? QJsonValue(build->toString()) : QJsonValue();
}

QString problemCode(const Error &error)
{
    return error.reason == Reason::None ? toString(error.code) : toString(error.reason);
}

QJsonObject problemJson(const Error &error)
{
    return {{u"code"_s, problemCode(error)},
            {u"file"_s, textOrNull(fileInServer(error.subject))},
            {u"line"_s, placeOrNull(error.line)},
            {u"column"_s, placeOrNull(error.column)},
            {u"text"_s, sentence(error)}};
}

QJsonObject problemJson(const ConfigProblem &problem)
{
    return {
        {u"code"_s, toString(problem.reason)},  {u"file"_s, textOrNull(fileInServer(problem.file))},
        {u"line"_s, placeOrNull(problem.line)}, {u"column"_s, placeOrNull(problem.column)},
        {u"text"_s, sentence(problem)},         {u"configPath"_s, textOrNull(problem.configPath)}};
}

} // namespace amado::cli
