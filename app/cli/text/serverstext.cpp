// SPDX-License-Identifier: MIT
#include "cli/text/serverstext.h"

#include "cli/console.h"
#include "cli/words.h"
#include "model/server/transport.h"
#include "ui/text/reachtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct ServersText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::ServersText)
};

constexpr int kStageWidth = 26;

QString wayOf(const ServerRecord &record)
{
    QStringList parts{record.path};
    if (specOf(record.endpoint).isRemote())
        parts.append(signOnWord(record.endpoint.signOn));
    if (!record.endpoint.user.isEmpty())
        parts.append(record.endpoint.user);
    if (!record.availabilityGroup.isEmpty())
        parts.append(record.availabilityGroup);
    return parts.join(u"  "_s);
}

QString headline(const ServerOutcome &outcome, const QString &action)
{
    QString name = outcome.record ? outcome.record->name : outcome.name;
    if (name.endsWith(u':')) // The address of this machine, "local:".
        name.chop(1);
    if (outcome.error)
        return outcome.line > 0
                   ? ServersText::tr("%1, line %2: not added", "server, line of a file")
                         .arg(name, QString::number(outcome.line))
                   : ServersText::tr("%1: not done", "server").arg(name);
    if (action == "remove"_L1)
        return ServersText::tr("%1: removed", "server").arg(name);
    if (action == "list"_L1 || action == "test"_L1)
        return name;
    if (outcome.isNew)
        return ServersText::tr("%1: added", "server").arg(name);
    return changesOf(outcome).empty()
               ? ServersText::tr("%1: already in the list, connection settings unchanged", "server")
                     .arg(name)
               : ServersText::tr("%1: already in the list, connection settings changed", "server")
                     .arg(name);
}

QStringList changeLines(const ServerOutcome &outcome)
{
    QStringList lines;
    for (const EndpointPart part : changesOf(outcome))
        lines.append(u"  "_s + changeText(part, *outcome.before, outcome.record->endpoint));
    return lines;
}

/// Who answered, and how the server itself shows the same.
QStringList peerLines(const PeerIdentity &peer)
{
    QStringList lines;
    for (const QString &line : fingerprintLines(peer))
        lines.append(u"      "_s + line);
    lines.append(u"      "_s +
                 ServersText::tr("To compare, run on the server: %1").arg(compareCommand(peer)));
    return lines;
}

QStringList stageLines(const ServerOutcome &outcome)
{
    QStringList lines;
    for (const StageReport &report : outcome.stages) {
        lines.append(u"  "_s + padded(stageWord(report.stage), kStageWidth) + stageLine(report));
        if (const QString advice = stageAdvice(report); !advice.isEmpty())
            lines.append(u"      "_s + advice);
        if (report.peer && report.state == StageState::Failed)
            lines.append(peerLines(*report.peer));
    }
    return lines;
}

QStringList foundLines(const ServersAnswer &answer)
{
    const Discovery &discovery = *answer.discovery;
    QStringList lines{ServersText::tr("Exchange organization: %1").arg(discovery.organization)};
    for (const FoundServer &found : answer.found) {
        const DiscoveredServer &server = found.server;
        QStringList parts{server.fqdn,
                          server.setupBuild ? server.setupBuild->toString() : QString(),
                          server.roles.join(u", "_s), server.site, server.availabilityGroup};
        parts.removeAll(QString());
        lines.append(u"  "_s + padded(server.name, 16) + parts.join(u"  "_s));
    }
    if (discovery.tooOld > 0)
        lines.append(ServersText::tr("%n server(s) older than Exchange 2013 omitted.", nullptr,
                                     discovery.tooOld));
    if (discovery.malformed > 0)
        lines.append(
            ServersText::tr("%n entry(s) without a name omitted.", nullptr, discovery.malformed));
    if (discovery.truncated)
        lines.append(ServersText::tr("There are more servers than can be listed at once."));
    return lines;
}

} // namespace

QStringList serversText(const ServersAnswer &answer)
{
    QStringList lines;
    if (answer.discovery)
        lines.append(foundLines(answer));
    for (const ServerOutcome &outcome : answer.servers) {
        lines.append(headline(outcome, answer.action));
        if (outcome.error)
            lines.append(u"  "_s + sentence(*outcome.error));
        else if (outcome.record)
            lines.append(u"  "_s + wayOf(*outcome.record));
        lines.append(changeLines(outcome));
        if (outcome.notStored)
            lines.append(u"  "_s + sentence(*outcome.notStored));
        lines.append(stageLines(outcome));
    }
    if (answer.action == "list"_L1 && answer.servers.empty() && !answer.problem)
        lines.append(
            ServersText::tr("The list is empty. To add a server: amado-cli server add NAME"));
    return lines;
}

} // namespace amado::cli
