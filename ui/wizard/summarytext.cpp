// SPDX-License-Identifier: MIT
#include "ui/wizard/summarytext.h"

#include "ui/text/assessmenttext.h"
#include "ui/text/buildtext.h"
#include "ui/text/errortext.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

class SummaryText
{
    Q_DECLARE_TR_FUNCTIONS(SummaryText)
};

void addTo(std::vector<SummaryLine> &lines, const ServerId &server, const QString &text)
{
    const auto known = std::find_if(lines.begin(), lines.end(),
                                    [&](const SummaryLine &line) { return line.text == text; });
    if (known == lines.end())
        lines.push_back({{server}, text});
    else if (std::find(known->servers.begin(), known->servers.end(), server) ==
             known->servers.end())
        known->servers.push_back(server);
}

/// Where the server cannot be read now, nobody knows, whatever was read before.
bool isUnknown(const FleetServer &server)
{
    return server.facts.name.isEmpty() || server.lastError ||
           server.assessment.headline == ProtectionState::Unknown;
}

/// What became of the plan for this finding; empty when there was none.
QString planReason(const WizardState &state, const ServerId &server, const QString &vulnerability)
{
    const auto isIt = [&](const ActRecord &change) {
        return change.server.id == server && change.mitigation() == vulnerability;
    };
    for (const ActRecord &done : state.applied) {
        if (isIt(done) && wentWrong(*done.outcome))
            return done.outcome->error ? SummaryText::tr("the change wasn't made: %1",
                                                         "why a server is still open; reason")
                                             .arg(errorWords(*done.outcome->error).headline)
                                       : SummaryText::tr("the change wasn't made");
    }
    for (const ActRecord &change : state.planned) {
        if (isIt(change) && !change.plan)
            return SummaryText::tr("not possible: %1", "why a server is still open; reason")
                .arg(errorWords(change.plan.error()).headline);
    }
    return {};
}

QString openReason(const WizardState &state, const FleetServer &server,
                   const ProtectionFinding &finding)
{
    if (finding.reason == ProtectionReason::NoMitigationForProduct)
        return SummaryText::tr("no mitigation has been published, so install the update");
    if (const QString reason = planReason(state, server.record.id, finding.vulnerability);
        !reason.isEmpty())
        return reason;
    for (const ServerChoice &choice : state.choices) {
        if (choice.server == server.record.id && !choice.chosen)
            return SummaryText::tr("the server wasn't chosen");
        for (const MitigationChoice &mitigation : choice.mitigations) {
            if (choice.server == server.record.id && mitigation.id == finding.vulnerability &&
                !mitigation.chosen)
                return SummaryText::tr("the mitigation wasn't chosen");
        }
    }
    return reasonSentence(finding);
}

} // namespace

std::vector<SummaryLine> stillOpen(const WizardState &state, const FleetService &fleet)
{
    std::vector<SummaryLine> lines;
    for (const FleetServer &server : fleet.servers()) {
        if (server.facts.name.isEmpty())
            continue;
        // Vulnerabilities that are open for the same reason are named together.
        std::vector<std::pair<QString, QStringList>> reasons;
        for (const ProtectionFinding &finding : server.assessment.protection) {
            if (!needsAction(finding.state))
                continue;
            const QString why = openReason(state, server, finding);
            const auto known = std::find_if(reasons.begin(), reasons.end(),
                                            [&](const auto &other) { return other.first == why; });
            if (known == reasons.end())
                reasons.push_back({why, {finding.vulnerability}});
            else
                known->second.append(finding.vulnerability);
        }
        for (const auto &[why, vulnerabilities] : reasons)
            addTo(lines, server.record.id,
                  SummaryText::tr("%1 – %2", "vulnerabilities – why they are still open")
                      .arg(joinedItems(vulnerabilities), why));
    }
    return lines;
}

std::vector<SummaryLine> notJudged(const FleetService &fleet)
{
    std::vector<SummaryLine> lines;
    for (const FleetServer &server : fleet.servers()) {
        if (!isUnknown(server))
            continue;
        if (server.lastError)
            addTo(lines, server.record.id, errorWords(*server.lastError).headline);
        else if (server.facts.name.isEmpty())
            addTo(lines, server.record.id, SummaryText::tr("not read yet"));
        else
            addTo(lines, server.record.id, headlineReason(server.assessment));
    }
    return lines;
}

std::vector<SummaryLine> nextUpdates(const WizardState &state, const FleetService &fleet)
{
    std::vector<SummaryLine> lines;
    for (const ActRecord &done : state.applied) {
        if (const FleetServer *server = fleet.server(done.server.id))
            addTo(lines, server->record.id, nextStepSentence(server->assessment.build));
    }
    return lines;
}

int serversIn(const std::vector<SummaryLine> &lines)
{
    std::vector<ServerId> servers;
    for (const SummaryLine &line : lines)
        servers.insert(servers.end(), line.servers.begin(), line.servers.end());
    std::sort(servers.begin(), servers.end());
    return static_cast<int>(std::unique(servers.begin(), servers.end()) - servers.begin());
}

QString summaryLines(const std::vector<SummaryLine> &lines, const ServerLabels &labels)
{
    QStringList texts;
    for (const SummaryLine &line : lines) {
        std::vector<ServerLabel> concerned;
        for (const ServerId &server : line.servers)
            concerned.push_back(labels.of(server, {}));
        texts.append(u"• "_s + SummaryText::tr("%1: %2", "servers: what is said about them")
                                   .arg(serversText(concerned), line.text));
    }
    return texts.join(u'\n');
}

} // namespace amado
