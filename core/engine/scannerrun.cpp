// SPDX-License-Identifier: MIT
#include "engine/scannerrun.h"

#include "model/base/jsonreader.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace amado {

using namespace Qt::StringLiterals;

QByteArray serializeRun(const SafetyScanRun &run)
{
    const QJsonObject object{
        {u"processId"_s, run.run.processId},
        {u"startedAt"_s, run.run.startedAt.toUTC().toString(Qt::ISODateWithMs)},
        {u"program"_s, run.program},
        {u"wasSent"_s, run.wasSent},
        {u"full"_s, run.full},
        {u"remove"_s, run.remove}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<SafetyScanRun> parseRun(const QByteArray &json)
{
    const auto reader = JsonReader::parse(json, u"run"_s);
    if (!reader)
        return failure(reader.error());
    SafetyScanRun run;
    run.run.processId = reader->number(u"processId"_s);
    run.run.startedAt = reader->dateTime(u"startedAt"_s);
    run.program = reader->text(u"program"_s);
    run.wasSent = reader->flag(u"wasSent"_s, false);
    run.full = reader->flag(u"full"_s, false);
    run.remove = reader->flag(u"remove"_s, false);
    if (run.run.processId <= 0 || !run.run.startedAt.isValid())
        reader->refuse(u"processId"_s, u"a process and when it was started"_s);
    if (reader->error())
        return failure(*reader->error());
    return run;
}

} // namespace amado
