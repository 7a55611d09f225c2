// SPDX-License-Identifier: MIT
#include "model/scan/logrecord.h"

#include "model/scan/ansitext.h"
#include "model/scan/linefields.h"
#include "model/scan/logtime.h"

#include <algorithm>

namespace amado::scan {

using namespace Qt::StringLiterals;

namespace {

/// Columns beyond these are left out: no log has as many, and each costs a comparison with all
/// others.
constexpr qsizetype kMostColumns = 400;

void addField(LogRecord &record, const QString &name, const QString &value)
{
    const bool known =
        name.isEmpty() || std::any_of(record.fields.begin(), record.fields.end(),
                                      [&](const auto &field) { return field.first == name; });
    if (!known)
        record.fields.emplace_back(name, value);
}

void readW3c(LogRecord &record, const QString &header)
{
    const QStringList names = w3cColumns(header);
    const QStringList values = w3cValues(record.text);
    const qsizetype count = std::min({names.size(), values.size(), kMostColumns});
    for (qsizetype i = 0; i < count; ++i) {
        QString value = values[i] == u"-"_s ? QString() : values[i];
        addField(record, names[i], value.replace(u'+', u' '));
    }
    const QString date = record.value(u"date");
    const QString time = record.value(u"time");
    if (!date.isEmpty() && !time.isEmpty())
        record.at = timeAtBegin(QString(date + u' ' + time).toUtf8());
}

void readEventData(LogRecord &record, const CsvValue &data)
{
    for (auto [key, value] : eventDataParts(data.text)) {
        if (!data.quoted)
            value.replace(u"\"\""_s, u"\""_s);
        addField(record, key, value);
        // Empty says that it succeeded, absent says nothing.
        if (key == u"s:ex"_s)
            addField(record, u"s:ex.present"_s, u"true"_s);
    }
}

void readCsv(LogRecord &record, const QString &header)
{
    const QStringList names = csvColumns(header);
    const bool hasEventData =
        record.source == Source::EcpServerLogs && names.endsWith(u"eventdata"_s);
    // Where EventData is not quoted, its commas are its own.
    const std::vector<CsvValue> values =
        hasEventData ? csvValues(record.text, names.size()) : csvRow(record.text, names.size());
    const qsizetype count = std::min({names.size(), qsizetype(values.size()), kMostColumns});
    for (qsizetype i = 0; i < count; ++i) {
        addField(record, names[i], values[size_t(i)].text);
        if (record.source == Source::EcpServerLogs && names[i] == u"eventdata"_s)
            readEventData(record, values[size_t(i)]);
    }
    for (const QStringView name : {u"datetime", u"timestamp", u"date-time"}) {
        if (record.at.isValid())
            break;
        record.at = timeAtBegin(record.value(name).trimmed().toUtf8());
    }
}

} // namespace

LogRecord readRecord(Source source, LogFormat format, const QByteArray &header,
                     const QByteArray &line, int ansiCodePage)
{
    constexpr char kUtf8Mark[] = "\xEF\xBB\xBF";
    const auto decoded = [&](QByteArray bytes) {
        if (bytes.startsWith(kUtf8Mark))
            bytes.remove(0, 3);
        while (bytes.endsWith('\n') || bytes.endsWith('\r'))
            bytes.chop(1);
        return textFromBytes(bytes, ansiCodePage);
    };
    LogRecord record;
    record.source = source;
    record.text = decoded(line);
    switch (format) {
    case LogFormat::W3c:
        readW3c(record, decoded(header));
        break;
    case LogFormat::Csv:
        readCsv(record, decoded(header));
        break;
    case LogFormat::PlainLines:
        record.at = timeAtBegin(line);
        break;
    }
    std::erase_if(record.fields, [](const auto &field) { return field.first == u"text"; });
    record.fields.emplace_back(u"text"_s, record.text);
    return record;
}

} // namespace amado::scan
