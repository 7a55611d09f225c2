// SPDX-License-Identifier: MIT
#include "engine/tracerecords.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

QString yesOrNo(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString isoTime(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
}

/// Of events by which a cmdlet of Exchange is noted
/// (https://learn.microsoft.com/en-us/exchange/policy-and-compliance/admin-audit-logging/admin-audit-logging).
const QString kCmdletProvider = u"MSExchange CmdletLogs"_s;

/// Of events by which IIS notes a change of its configuration: 29 has the unnamed data
/// PhysicalPath, ConfigPath, EffectiveLocationPath, Configuration, EditOperationType, OldValue and
/// NewValue
/// (https://blog.sqeye.net/post/splunk-use-case-iis-configuration-changes-on-windows-server1).
const QString kConfigurationProvider = u"Microsoft-Windows-IIS-Configuration"_s;
constexpr qsizetype kOldValue = 5;
constexpr qsizetype kNewValue = 6;

/// Files of the product carry the time of its build, and setup takes a while; a day divides both
/// from what came later.
constexpr qint64 kSetupSeconds = 24 * 3600;

QString newerThanBuild(const FoundFile &file, const QDateTime &buildSince)
{
    if (!buildSince.isValid() || !file.modified.isValid())
        return {};
    return yesOrNo(file.modified > buildSince.addSecs(kSetupSeconds));
}

} // namespace

scan::LogRecord eventRecord(scan::Source source, const QString &channel, const FoundEvent &event)
{
    scan::LogRecord record;
    record.source = source;
    record.file = channel;
    record.line = event.line;
    record.at = event.at;
    record.text = event.message;
    const QString data = event.data.join(u'\n');
    if (!data.isEmpty() && !event.message.contains(event.data.first()))
        record.text += (record.text.isEmpty() ? QString() : u"\n"_s) + data;
    record.fields = {{u"id"_s, QString::number(event.id)},
                     {u"provider"_s, event.provider},
                     {u"level"_s, event.level},
                     {u"message"_s, event.message},
                     {u"data"_s, data}};
    for (qsizetype i = 0; i < event.data.size(); ++i)
        record.fields.emplace_back(u"data%1"_s.arg(i), event.data[i]);
    if (event.provider.compare(kCmdletProvider, Qt::CaseInsensitive) == 0) {
        record.fields.emplace_back(u"cmdlet"_s, event.data.value(0));
        record.fields.emplace_back(u"parameters"_s, event.data.value(1));
        record.fields.emplace_back(u"user"_s, event.data.value(2));
        record.fields.emplace_back(u"application"_s, event.data.value(5));
    }
    if (event.provider.compare(kConfigurationProvider, Qt::CaseInsensitive) == 0) {
        record.fields.emplace_back(u"oldvalue"_s, event.data.value(kOldValue));
        record.fields.emplace_back(u"newvalue"_s, event.data.value(kNewValue));
    }
    record.fields.emplace_back(u"text"_s, record.text);
    return record;
}

scan::LogRecord fileRecord(scan::Source source, const FoundFile &file, const FilePlace &place)
{
    const qsizetype slash = file.path.lastIndexOf(u'\\');
    const QString name = file.path.mid(slash + 1);
    const qsizetype dot = name.lastIndexOf(u'.');
    scan::LogRecord record;
    record.source = source;
    record.file = file.path;
    record.at = file.modified;
    record.text = file.path;
    record.fields = {
        {u"path"_s, file.path},
        {u"folder"_s, slash < 0 ? QString() : file.path.left(slash)},
        {u"name"_s, name},
        {u"extension"_s, dot < 0 ? QString() : name.mid(dot + 1).toLower()},
        {u"place"_s, place.place},
        {u"size"_s, QString::number(file.size)},
        {u"sha256"_s, file.sha256},
        {u"created"_s, isoTime(file.created)},
        {u"modified"_s, isoTime(file.modified)},
        {u"hidden"_s, yesOrNo(file.hidden)},
        {u"system"_s, yesOrNo(file.system)},
        {u"newerthanbuild"_s, newerThanBuild(file, place.buildSince)},
        {u"fleet"_s, place.fleet},
        {u"signer"_s, file.signer},
        {u"signature"_s, file.signatureValid ? yesOrNo(*file.signatureValid) : QString()},
        {u"content"_s, place.content},
        {u"text"_s, file.path},
    };
    return record;
}

scan::LogRecord gapRecord(scan::Source source, const QString &folder, const QDateTime &from,
                          const QDateTime &to)
{
    scan::LogRecord record;
    record.source = source;
    record.file = folder;
    record.at = from;
    record.text = isoTime(from) + u" – "_s + isoTime(to);
    record.fields = {{u"gap"_s, QString::number(from.secsTo(to) / 3600)},
                     {u"from"_s, isoTime(from)},
                     {u"to"_s, isoTime(to)},
                     {u"text"_s, record.text}};
    return record;
}

} // namespace amado
