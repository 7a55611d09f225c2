// SPDX-License-Identifier: MIT
#include "model/change/eomtbackup.h"

#include "model/config/textencoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> wrongType(const QString &path, const QString &detail)
{
    return failure(ErrorCode::InvalidData, Reason::WrongJsonType, path, detail);
}

tl::unexpected<Error> unknownCommand(const QString &path, const QString &detail)
{
    return failure(ErrorCode::Unsupported, Reason::WrongJsonType, path, detail);
}

/// "IIS:\Sites\Default Web Site\owa" → "Default Web Site/owa".
std::optional<QString> configPathOf(const QString &psPath)
{
    QString path = psPath;
    path.replace(u'/', u'\\');
    const QString prefix = u"IIS:\\Sites\\"_s;
    if (!path.startsWith(prefix, Qt::CaseInsensitive))
        return std::nullopt;
    return path.mid(prefix.size()).replace(u'\\', u'/');
}

/// Fills in section, element, name and child from
/// "system.webServer/rewrite/rules/rule[@name='X']/match".
bool readFilter(const QString &filter, EomtRestoreStep &step)
{
    static const QRegularExpression shape(
        u"^/?(.+?)/(rule|preCondition)\\[@name='(.*)'\\](?:/([A-Za-z]+))?$"_s);
    const QRegularExpressionMatch match = shape.match(filter);
    if (!match.hasMatch())
        return false;
    const std::string section = match.captured(1).toStdString();
    const auto known = std::find(kItemSections.begin(), kItemSections.end(), section);
    if (known == kItemSections.end())
        return false;
    step.section = *known;
    step.element = match.captured(2).toStdString();
    step.name = match.captured(3);
    step.child = match.captured(4).toStdString();
    return true;
}

std::optional<QString> plainText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    return std::nullopt;
}

Result<EomtRestoreStep> parseStep(const QJsonValue &value, const QString &path)
{
    const QJsonObject object = value.toObject();
    const QString cmdlet = object.value(u"Cmdlet"_s).toString();
    const QJsonObject parameters = object.value(u"Parameters"_s).toObject();
    if (cmdlet.isEmpty() || parameters.isEmpty())
        return wrongType(path, u"an entry without Cmdlet or Parameters"_s);
    EomtRestoreStep step;
    const std::optional<QString> place = configPathOf(parameters.value(u"PSPath"_s).toString());
    const QString filter = parameters.value(u"Filter"_s).toString();
    if (!place || !parameters.value(u"Location"_s).toString().isEmpty() ||
        !readFilter(filter, step))
        return unknownCommand(path, QString(cmdlet + u' ' + filter));
    step.configPath = *place;
    const QJsonValue old = parameters.value(u"Value"_s);
    if (cmdlet == u"Clear-WebConfiguration"_s && step.child.empty()) {
        step.kind = old.isUndefined() || old.isNull() ? EomtRestoreStep::Kind::RemoveItem
                                                      : EomtRestoreStep::Kind::KeepItem;
        return step;
    }
    const QString name = parameters.value(u"Name"_s).toString();
    const std::optional<QString> text = plainText(old);
    static const QRegularExpression attribute(u"^[A-Za-z]+$"_s);
    if (cmdlet != u"Set-WebConfigurationProperty"_s || !attribute.match(name).hasMatch() || !text)
        return unknownCommand(path, QString(cmdlet + u' ' + filter + u' ' + name));
    step.kind = EomtRestoreStep::Kind::SetAttribute;
    step.attribute = name.toStdString();
    step.value = *text;
    return step;
}

/// A step on something another step removes comes to nothing.
bool concernsRemoved(const EomtRestoreStep &step, const std::vector<EomtRestoreStep> &all)
{
    return std::any_of(all.begin(), all.end(), [&](const EomtRestoreStep &other) {
        return other.kind == EomtRestoreStep::Kind::RemoveItem && other.section == step.section &&
               other.element == step.element &&
               other.name.compare(step.name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QString eomtBackupId(const QString &path)
{
    static const QRegularExpression shape(
        u"[\\\\/]IISManagementRestoreCmdlets-([^\\\\/]+)\\.json$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(path).captured(1);
}

QString setAsidePath(const QString &backup)
{
    return QString(backup.chopped(5) + u".bak"_s);
}

Result<std::vector<EomtRestoreStep>> parseEomtBackup(const QByteArray &bytes, const QString &path)
{
    // Out-File of Windows PowerShell writes UTF-16, that of PowerShell 7 UTF-8.
    const Result<DecodedText> text = decodeText(bytes, path);
    if (!text)
        return failure(text.error());
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromStdString(text->text), &error);
    if (document.isNull())
        return failure(ErrorCode::InvalidData, Reason::MalformedJson, path, error.errorString());
    // ConvertTo-Json writes a list of one as that one.
    const QJsonArray entries =
        document.isArray() ? document.array() : QJsonArray{document.object()};
    std::vector<EomtRestoreStep> steps;
    for (const QJsonValue &entry : entries) {
        Result<EomtRestoreStep> step = parseStep(entry, path);
        if (!step)
            return failure(step.error());
        steps.push_back(std::move(*step));
    }
    return steps;
}

Result<> restoreEomt(ConfigEditor &editor, const std::vector<EomtRestoreStep> &steps)
{
    for (const EomtRestoreStep &step : steps) {
        int element = editor.findItem(step.section, step.element, step.name);
        const bool attribute = step.kind == EomtRestoreStep::Kind::SetAttribute;
        if (element == XmlElement::kNone || (attribute && concernsRemoved(step, steps)))
            continue;
        Result<> done;
        if (step.kind == EomtRestoreStep::Kind::RemoveItem) {
            done = editor.remove(element);
        } else if (attribute) {
            if (!step.child.empty())
                element = editor.document().child(element, step.child);
            if (element != XmlElement::kNone)
                done = editor.setAttribute(element, step.attribute, step.value);
        }
        if (!done)
            return done;
    }
    return {};
}

} // namespace amado
