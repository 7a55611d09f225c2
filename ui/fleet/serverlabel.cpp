// SPDX-License-Identifier: MIT
#include "ui/fleet/serverlabel.h"

#include "ui/text/origintext.h"
#include "ui/text/plaintext.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

class ServerLabelText
{
    Q_DECLARE_TR_FUNCTIONS(ServerLabel)
};

QString kindWord(const ServerLabel &label)
{
    return label.kind ? originWord(*label.kind)
                      : ServerLabelText::tr("Not listed", "origin of a server");
}

} // namespace

OriginMark originMark(const ServerLabel &label)
{
    const QString place = placeOf(label);
    OriginMark mark{{u"folder"_s, Tone::Neutral}, kindWord(label), !place.isEmpty()};
    if (label.kind == ServerKind::Live)
        mark.look.shape = u"servers"_s;
    else if (label.kind == ServerKind::Copy)
        mark.look = {u"copy"_s, Tone::Notice};
    else if (label.kind == ServerKind::Lab)
        mark.look = {u"lab"_s, Tone::Notice};
    return mark;
}

QString placeOf(const ServerLabel &label)
{
    if (!label.hasNamesake)
        return {};
    if (isServerAddress(label.path))
        return label.path;
    // The folder bears the name that the line above says already.
    const QFileInfo folder(label.path);
    const bool repeats = folder.fileName().compare(label.name, Qt::CaseInsensitive) == 0;
    return QDir::toNativeSeparators(repeats ? folder.path() : label.path);
}

QString labelText(const ServerLabel &label)
{
    const QString name = shownName(label.name);
    const QString place = oneLine(placeOf(label));
    QString kind;
    if (label.kind == ServerKind::Copy)
        kind = ServerLabelText::tr("copy", "a server in a sentence");
    else if (label.kind == ServerKind::Lab)
        kind = ServerLabelText::tr("lab", "a server in a sentence");
    else if (!label.kind)
        kind = ServerLabelText::tr("not listed", "a server in a sentence");
    else if (!place.isEmpty())
        kind = ServerLabelText::tr("real server", "a server in a sentence");
    if (kind.isEmpty())
        return name;
    return place.isEmpty()
               ? ServerLabelText::tr("%1 (%2)", "server (origin)").arg(name, kind)
               : ServerLabelText::tr("%1 (%2, %3)", "server (origin, path)").arg(name, kind, place);
}

QString buttonLabel(const ServerLabel &label)
{
    constexpr int kMost = 60;
    return buttonText(oneLine(labelText(label), kMost));
}

QString serversText(const std::vector<ServerLabel> &labels)
{
    constexpr size_t kNamed = 3;
    if (labels.size() > kNamed)
        return ServerLabelText::tr("%n server(s)", nullptr, static_cast<int>(labels.size()));
    QStringList names;
    for (const ServerLabel &label : labels)
        names.append(labelText(label));
    return joinedItems(names);
}

QString labelTooltip(const ServerLabel &label)
{
    const QString meaning = label.kind ? originMeaning(*label.kind)
                                       : ServerLabelText::tr("It's no longer in the list.");
    return label.name + u'\n' + meaning + u'\n' + QDir::toNativeSeparators(label.path);
}

QString labelSpoken(const ServerLabel &label)
{
    const QString place = placeOf(label);
    return place.isEmpty() ? ServerLabelText::tr("%1, %2", "server, origin; read aloud")
                                 .arg(label.name, kindWord(label))
                           : ServerLabelText::tr("%1, %2, %3", "server, origin, path; read aloud")
                                 .arg(label.name, kindWord(label), place);
}

QVariant labelCell(const ServerLabel &label, const QString &header, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(label.name);
    case SecondLineRole:
        return oneLine(placeOf(label));
    case OriginRole:
        return QVariant::fromValue(originMark(label));
    case ProminentRole:
        return true;
    case Qt::ToolTipRole:
        return plainToolTip(labelTooltip(label));
    case Qt::AccessibleTextRole:
        return ServerLabelText::tr("%1: %2", "column: value, read aloud")
            .arg(header, labelSpoken(label));
    default:
        return {};
    }
}

QSet<QString> namesakeNames(const FleetService &fleet)
{
    QSet<QString> names;
    QSet<QString> namesakes;
    for (const FleetServer &server : fleet.servers()) {
        const QString name = server.record.name.toCaseFolded();
        if (names.contains(name))
            namesakes.insert(name);
        names.insert(name);
    }
    return namesakes;
}

ServerLabel labelOf(const FleetServer &server, const QSet<QString> &namesakes)
{
    return {server.record.name, server.record.kind, server.record.path,
            namesakes.contains(server.record.name.toCaseFolded())};
}

ServerLabels::ServerLabels(const FleetService &fleet)
    : m_fleet(fleet)
{
    for (const FleetServer &server : fleet.servers()) {
        m_byPath.insert(server.record.path, &server);
        note(server.record.name, server.record.path);
    }
}

ServerLabels::ServerLabels(const FleetService &fleet, const std::vector<JournalEntry> &history)
    : ServerLabels(fleet)
{
    for (const JournalEntry &entry : history) {
        if (!m_byPath.contains(entry.path))
            note(entry.server, entry.path);
    }
}

void ServerLabels::note(const QString &name, const QString &path)
{
    m_paths[name.toCaseFolded()].insert(path);
}

bool ServerLabels::hasNamesake(const QString &name) const
{
    return m_paths.value(name.toCaseFolded()).size() > 1;
}

ServerLabel ServerLabels::of(const FleetServer &server) const
{
    return {server.record.name, server.record.kind, server.record.path,
            hasNamesake(server.record.name)};
}

ServerLabel ServerLabels::of(const ServerId &id, const QString &name) const
{
    const FleetServer *server = m_fleet.server(id);
    return server ? of(*server) : ServerLabel{name, std::nullopt, {}, false};
}

ServerLabel ServerLabels::of(const JournalEntry &entry) const
{
    const FleetServer *server = m_fleet.server(entry.serverId);
    if (!server)
        server = m_byPath.value(entry.path);
    if (server)
        return {entry.server, server->record.kind, entry.path,
                hasNamesake(entry.server) || hasNamesake(server->record.name)};
    const bool real = isServerAddress(entry.path);
    return {entry.server, real ? std::optional(ServerKind::Live) : std::nullopt, entry.path,
            hasNamesake(entry.server)};
}

} // namespace amado
