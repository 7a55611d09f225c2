// SPDX-License-Identifier: MIT
#include "ui/scans/scansentences.h"

#include "ui/text/plaintext.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

class FleetScans
{
    Q_DECLARE_TR_FUNCTIONS(Scans)
};

ScanStanding standingOf(const ScannedServer &server)
{
    return server.scans ? amado::standingOf(*server.scans) : ScanStanding::NotScanned;
}

/// Up to three names; the table tells the rest.
QString namesOf(const QStringList &names)
{
    constexpr qsizetype kNamed = 3;
    const QString named = joinedItems(names.first(std::min(kNamed, names.size())));
    return names.size() > kNamed ? FleetScans::tr("%1 and more", "names of servers").arg(named)
                                 : named;
}

std::map<ScanStanding, QStringList> byStanding(const std::vector<ScannedServer> &servers)
{
    std::map<ScanStanding, QStringList> names;
    for (const ScannedServer &server : servers)
        names[standingOf(server)].append(shownName(server.name));
    return names;
}

/// The fewest days that the logs of any searched server cover; 0 where none is known.
int fewestDays(const std::vector<ScannedServer> &servers)
{
    int fewest = 0;
    for (const ScannedServer &server : servers) {
        if (!server.scans || !server.scans->traces)
            continue;
        const int days = coveredDays(server.scans->traces->kept.scan);
        if (days > 0 && (fewest == 0 || days < fewest))
            fewest = days;
    }
    return fewest;
}

} // namespace

QString fleetHeadline(const std::vector<ScannedServer> &servers)
{
    const auto names = byStanding(servers);
    // A refused attempt is no break-in: the heaviest standing gives the headline.
    for (auto entry = names.rbegin(); entry != names.rend(); ++entry) {
        const int count = int(entry->second.size());
        const QString who = namesOf(entry->second);
        switch (entry->first) {
        case ScanStanding::Compromised:
            return FleetScans::tr("Signs of a break-in on %n server(s): %1", nullptr, count)
                .arg(who);
        case ScanStanding::MalwareFound:
            return FleetScans::tr("Malware found on %n server(s): %1", nullptr, count).arg(who);
        case ScanStanding::MalwareRemoved:
            return FleetScans::tr("Malware removed from %n server(s): %1", nullptr, count).arg(who);
        case ScanStanding::Disagree:
            return FleetScans::tr("Contradictory results of the Safety Scanner on %n server(s): %1",
                                  nullptr, count)
                .arg(who);
        case ScanStanding::Attempted:
            return FleetScans::tr("Attempted attacks on %n server(s): %1", nullptr, count).arg(who);
        case ScanStanding::Suspicious:
            return FleetScans::tr("%n server(s) need(s) a closer look: %1", nullptr, count)
                .arg(who);
        default:
            break;
        }
    }
    const auto count = [&names](ScanStanding standing) {
        const auto found = names.find(standing);
        return found == names.end() ? 0 : int(found->second.size());
    };
    const int looked = count(ScanStanding::NothingFound) + count(ScanStanding::Information);
    if (looked == 0)
        return count(ScanStanding::Incomplete) > 0
                   ? FleetScans::tr("Nothing found so far, but not everything was searched")
                   : FleetScans::tr("No server has been scanned");
    const int days = fewestDays(servers);
    if (days > 0)
        return FleetScans::tr("Nothing found in the logs of %n day(s)", nullptr, days);
    const bool searched =
        std::any_of(servers.begin(), servers.end(), [](const ScannedServer &server) {
            return server.scans && server.scans->traces;
        });
    return searched ? FleetScans::tr("Nothing found so far, but not everything was searched")
                    : FleetScans::tr("The Safety Scanner found nothing; no log was searched");
}

QString fleetRest(const std::vector<ScannedServer> &servers)
{
    const auto names = byStanding(servers);
    QStringList sentences;
    const auto add = [&names, &sentences](ScanStanding standing, auto sentence) {
        const auto found = names.find(standing);
        if (found != names.end())
            sentences.append(sentence(int(found->second.size())));
    };
    const bool scanned = names.size() > 1 || !names.contains(ScanStanding::NotScanned);
    if (!scanned)
        return FleetScans::tr(
            "Amado can't tell whether an attacker got in before your servers were protected. A "
            "mitigation keeps new attackers out, but it doesn't remove those who are already in.");
    if (const int days = fewestDays(servers); days > 0)
        sentences.append(FleetScans::tr(
            "The logs go back at least %n day(s). They don't show what happened before that.",
            nullptr, days));
    add(ScanStanding::NotScanned, [](int count) {
        return FleetScans::tr("%n server(s) has/haven't been scanned.", nullptr, count);
    });
    add(ScanStanding::Incomplete, [](int count) {
        return FleetScans::tr("%n server(s) couldn't be searched completely.", nullptr, count);
    });
    return joinedSentences(sentences);
}

} // namespace amado
