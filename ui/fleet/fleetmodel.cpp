// SPDX-License-Identifier: MIT
#include "ui/fleet/fleetmodel.h"

#include "model/base/enumnames.h"
#include "ui/fleet/serverlabel.h"
#include "ui/scans/scanlooks.h"
#include "ui/scans/scansentences.h"
#include "ui/text/agetext.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/buildtext.h"
#include "ui/text/errortext.h"
#include "ui/text/feedtext.h"
#include "ui/text/refreshtext.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

bool wasRead(const FleetServer &server)
{
    return !server.facts.name.isEmpty();
}

/// Smaller is worse, as the first row of an ascending table.
int feedRank(const FleetServer &server)
{
    if (!wasRead(server))
        return 0;
    const CompatibilityVerdict &compatibility = server.assessment.feed.compatibility;
    switch (compatibility.ability) {
    case FeedAbility::CutOff: // Without the endpoint nothing comes at all.
        return compatibility.rule == CompatibilityRule::EndpointIdentity ? 1 : 2;
    case FeedAbility::NoService:
        return 3;
    case FeedAbility::Unknown:
        return 0;
    case FeedAbility::Capable:
        return server.assessment.feed.causes().empty() ? 6 : 4;
    case FeedAbility::NotApplicable:
        break;
    }
    return 7;
}

int buildRank(const FleetServer &server)
{
    const BuildFinding &build = server.assessment.build;
    return wasRead(server) && build.place ? 1000 - int(build.missingUpdates.size()) : 0;
}

/// Older builds are smaller; that of a server whose build is not known is the smallest.
qint64 productRank(const FleetServer &server)
{
    const std::optional<BuildNumber> &build = server.assessment.build.build;
    if (!build)
        return 0;
    qint64 rank = 1;
    for (const int part : build->parts)
        rank = rank << 15 | std::min(part, 0x7fff);
    return rank;
}

ProtectionState headline(const FleetServer &server)
{
    return wasRead(server) ? server.assessment.headline : ProtectionState::Unknown;
}

QString headlineTooltip(const FleetServer &server)
{
    return wasRead(server)
               ? stateMeaning(headline(server)) + u'\n' + headlineReason(server.assessment)
               : stateMeaning(ProtectionState::Unknown);
}

BadgeLook buildLook(const FleetServer &server)
{
    const BuildFinding &build = server.assessment.build;
    const BadgeLook look = badgeLook(wasRead(server) ? build.support : SupportState::Unknown);
    const bool outdated = look.tone == Tone::Good && !build.missingUpdates.empty();
    return outdated ? BadgeLook{u"state-outdated"_s, Tone::Warning} : look;
}

QString errorHeadline(const FleetServer &server)
{
    return server.lastError ? errorWords(*server.lastError).headline : QString();
}

} // namespace

FleetModel::FleetModel(FleetService &fleet, const ScanBoard &scans, QObject *parent)
    : ServerTableModel(fleet, parent)
    , m_scans(scans)
{
    setColumns(columns());
    connect(&scans, &ScanBoard::changed, this,
            [this](const ServerId &id) { serversChanged({id}); });
}

std::vector<ColumnSpec> FleetModel::columns()
{
    const auto standing = [this](int row) { return m_scans.standingOf(server(row).record.id); };
    return {
        {
            .title = QT_TR_NOOP("Server"),
            .width = 180,
            .cell = [this](int row, int role) { return serverCell(row, role); },
        },
        {.title = QT_TR_NOOP("Product and build"),
         .width = 180,
         .text =
             [this](int row) {
                 return wasRead(server(row)) ? buildName(server(row).assessment.build)
                                             : tr("Not read yet");
             },
         .second =
             [this](int row) {
                 const auto &build = server(row).assessment.build.build;
                 return build ? build->toString() : QString();
             },
         .rank = [this](int row) { return productRank(server(row)); }},
        {.title = QT_TR_NOOP("Protection"),
         .width = 190,
         .text =
             [this](int row) {
                 const FleetServer &shown = server(row);
                 return wasRead(shown) ? stateWord(shown.assessment)
                                       : stateWord(ProtectionState::Unknown);
             },
         .second = [this](int row) { return protectionReason(row); },
         .badge = [this](int row) { return badgeLook(headline(server(row))); },
         .tooltip = [this](int row) { return headlineTooltip(server(row)); },
         .rank = [this](int row) { return -severity(headline(server(row))); }},
        {.title = QT_TR_NOOP("Feed"),
         .width = 180,
         .text =
             [this](int row) {
                 return wasRead(server(row)) ? feedWord(server(row).assessment.feed)
                                             : abilityWord({});
             },
         .badge =
             [this](int row) {
                 return wasRead(server(row)) ? badgeLook(server(row).assessment.feed)
                                             : badgeLook(FeedAbility::Unknown);
             },
         .tooltip =
             [this](int row) {
                 return abilitySentence(wasRead(server(row)) ? server(row).assessment.feed
                                                             : FeedFinding());
             },
         .rank = [this](int row) { return feedRank(server(row)); }},
        {.title = QT_TR_NOOP("Updates"),
         .width = 165,
         .text =
             [this](int row) {
                 return currencyWord(wasRead(server(row)) ? server(row).assessment.build
                                                          : BuildFinding{});
             },
         .second =
             [this](int row) {
                 return wasRead(server(row)) ? supportWord(server(row).assessment.build.support)
                                             : QString();
             },
         .badge = [this](int row) { return buildLook(server(row)); },
         .tooltip =
             [this](int row) {
                 return wasRead(server(row)) ? nextStepSentence(server(row).assessment.build)
                                             : QString();
             },
         .rank = [this](int row) { return buildRank(server(row)); }},
        {.title = QT_TR_NOOP("Last scan"),
         .width = 130,
         .text = [=](int row) { return standingWord(standing(row)); },
         .second = [this](int row) { return scanAge(row); },
         .badge = [=](int row) { return badgeLook(standing(row)); },
         .tooltip = [this](int row) { return scanSentence(row); },
         .rank = [=](int row) { return -int(standing(row)); }},
        {.title = QT_TR_NOOP("Last read"),
         .width = 100,
         .text =
             [this](int row) {
                 const FleetServer &shown = server(row);
                 if (shown.refreshing)
                     return tr("Reading…");
                 return shown.record.checkedAt.isValid()
                            ? ageText(shown.record.checkedAt, fleet().now())
                            : tr("Not read");
             },
         .second = [this](int row) { return errorHeadline(server(row)); },
         .tooltip =
             [this](int row) {
                 const FleetServer &shown = server(row);
                 const QString at = exactTime(shown.record.checkedAt);
                 return shown.outage ? at + u'\n' + outageSentence(*shown.outage, fleet().now())
                                     : at;
             },
         .rank = [this](int row) { return server(row).record.checkedAt.toMSecsSinceEpoch(); }},
    };
}

QString FleetModel::foldForSearch(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

FleetModel::Keys FleetModel::keysOf(const FleetServer &server) const
{
    const BuildFinding &build = server.assessment.build;
    QStringList words = {server.record.name, server.facts.fqdn, server.facts.site,
                         server.record.path, buildName(build),  enumName(headline(server))};
    if (build.build)
        words.append(build.build->toString());
    for (const ProtectionFinding &finding : server.assessment.protection) {
        if (needsAction(finding.state))
            words.append(finding.vulnerability);
    }
    return {foldForSearch(words.join(u'\n')), server.record.name.toCaseFolded()};
}

void FleetModel::forget(const std::optional<ServerId> &id)
{
    if (id) {
        const int row = rowOf(*id);
        m_keys[size_t(row)] = keysOf(server(row));
        return;
    }
    m_keys.clear();
    for (int row = 0; row < rowCount(); ++row)
        m_keys.push_back(keysOf(server(row)));
}

bool FleetModel::lessThan(int section, int left, int right) const
{
    if (const auto &rank = column(section).rank) {
        const qint64 a = rank(left);
        const qint64 b = rank(right);
        if (a != b)
            return a < b;
    }
    return m_keys[size_t(left)].name < m_keys[size_t(right)].name;
}

/// The second line is the site where no place is needed to tell the server from another.
QVariant FleetModel::serverCell(int row, int role) const
{
    if (role == SecondLineRole && placeOf(label(row)).isEmpty()) {
        const ServerFacts &facts = server(row).facts;
        return facts.site.isEmpty() ? facts.fqdn : facts.site;
    }
    return nameCell(row, role);
}

QString FleetModel::protectionReason(int row) const
{
    const FleetServer &shown = server(row);
    if (!wasRead(shown) && shown.lastError)
        return errorHeadline(shown);
    if (const auto broken = unreadablePlace(shown.assessment, shown.facts))
        return errorLine(*broken);
    return wasRead(shown) ? headlineReason(shown.assessment) : QString();
}

QString FleetModel::scanAge(int row) const
{
    const ServerScans *scans = m_scans.scansOf(server(row).record.id);
    if (!scans)
        return {};
    return scans->running.empty() ? ageText(scannedAt(*scans), fleet().now())
                                  : tr("Being scanned…");
}

QString FleetModel::scanSentence(int row) const
{
    const ServerScans *scans = m_scans.scansOf(server(row).record.id);
    const QString sentence =
        tracesSentence(scans ? scans->traces : std::nullopt, m_scans.detections());
    return scans && scans->scanner
               ? sentence + u'\n' + scannerSentence(scans->scanner, m_scans.detections())
               : sentence;
}

} // namespace amado
