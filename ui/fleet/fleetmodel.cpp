#include "ui/fleet/fleetmodel.h"

#include "model/base/enumnames.h"
#include "ui/fleet/serverlabel.h"
#include "ui/i18n/retranslate.h"
#include "ui/scans/scanlooks.h"
#include "ui/scans/scansentences.h"
#include "ui/text/agetext.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/buildtext.h"
#include "ui/text/errortext.h"
#include "ui/text/feedtext.h"
#include "ui/text/plaintext.h"
#include "ui/text/refreshtext.h"
#include "ui/widgets/badgedelegate.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

bool visited(const FleetServer &server)
{
    return !server.facts.name.isEmpty();
}

/// Smaller is worse, as the first row of an ascending table.
int feedRank(const FleetServer &server)
{
    if (!visited(server))
        return 0;
    switch (server.assessment.feed.ability) {
    case FeedAbility::CutoffA:
        return 1;
    case FeedAbility::CutoffB:
        return 2;
    case FeedAbility::NoService:
        return 3;
    case FeedAbility::Unknown:
        return 0;
    case FeedAbility::Capable:
        return server.assessment.feed.causes.empty() ? 6 : 4;
    case FeedAbility::NotApplicable:
        break;
    }
    return 7;
}

int buildRank(const FleetServer &server)
{
    const BuildFinding &build = server.assessment.build;
    return visited(server) && build.place ? 1000 - int(build.missingUpdates.size()) : 0;
}

ProtectionState headline(const FleetServer &server)
{
    return visited(server) ? server.assessment.headline : ProtectionState::Unknown;
}

template<class T>
int compare(const T &left, const T &right)
{
    return left < right ? -1 : right < left ? 1 : 0;
}

} // namespace

FleetModel::FleetModel(FleetService &fleet, const ScanBoard &scans, QObject *parent)
    : QAbstractTableModel(parent)
    , m_fleet(fleet)
    , m_scans(scans)
{
    connect(&fleet, &FleetService::serversReset, this, &FleetModel::rebuild);
    connect(&fleet, &FleetService::serversChanged, this, &FleetModel::takeChanges);
    connect(&scans, &ScanBoard::changed, this, [this](const ServerId &id) { takeChanges({id}); });
    rebuild();
    retranslate(this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    });
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

void FleetModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    m_keys.clear();
    const std::vector<FleetServer> &servers = m_fleet.servers();
    m_keys.reserve(servers.size());
    for (const FleetServer &server : servers) {
        m_rows.insert(server.record.id, int(m_keys.size()));
        m_keys.push_back(keysOf(server));
    }
    m_twins = twinNames(m_fleet);
    endResetModel();
}

void FleetModel::takeChanges(const std::vector<ServerId> &ids)
{
    int first = rowCount();
    int last = -1;
    for (const ServerId &id : ids) {
        const int row = rowOf(id);
        if (row < 0)
            continue;
        m_keys[size_t(row)] = keysOf(at(row));
        first = std::min(first, row);
        last = std::max(last, row);
    }
    if (last < 0)
        return;
    m_twins = twinNames(m_fleet);
    Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

const FleetServer &FleetModel::at(int row) const
{
    return m_fleet.servers()[size_t(row)];
}

int FleetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

int FleetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool FleetModel::lessThan(int column, int left, int right) const
{
    const FleetServer &a = at(left);
    const FleetServer &b = at(right);
    int order = 0;
    switch (Column(column)) {
    case Product:
    case Build:
        order = column == Product ? compare(a.assessment.build.build, b.assessment.build.build)
                                  : compare(buildRank(a), buildRank(b));
        break;
    case Protection:
        order = compare(severity(headline(b)), severity(headline(a)));
        break;
    case Feed:
        order = compare(feedRank(a), feedRank(b));
        break;
    case Checked:
        order = compare(a.record.checkedAt, b.record.checkedAt);
        break;
    case LastScan: // The heaviest first.
        order = compare(m_scans.standingOf(b.record.id), m_scans.standingOf(a.record.id));
        break;
    case Server:
    case ColumnCount:
        break;
    }
    return order != 0 ? order < 0 : m_keys[size_t(left)].name < m_keys[size_t(right)].name;
}

QVariant FleetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const FleetServer &server = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(server, index.column());
    case SecondLineRole:
        return secondLine(server, index.column());
    case BadgeRole:
        return badge(server, index.column());
    case ProminentRole:
        return index.column() == Server;
    case OriginRole:
        return index.column() == Server ? labelCell(labelOf(server, m_twins), {}, OriginRole)
                                        : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(tooltip(server, index.column()));
    case Qt::AccessibleTextRole: {
        if (index.column() == Server)
            return labelCell(labelOf(server, m_twins),
                             headerData(Server, Qt::Horizontal).toString(), role);
        const QString second = secondLine(server, index.column());
        const QString words = tr("%1: %2", "column: value, read aloud")
                                  .arg(headerData(index.column(), Qt::Horizontal).toString(),
                                       text(server, index.column()));
        return second.isEmpty() ? words
                                : tr("%1. %2", "value. reason, read aloud").arg(words, second);
    }
    default:
        return {};
    }
}

QVariant FleetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Server:
        return tr("Server");
    case Product:
        return tr("Product and build");
    case Protection:
        return tr("Protection");
    case Feed:
        return tr("Feed");
    case Build:
        return tr("Updates");
    case LastScan:
        return tr("Last scan");
    case Checked:
        return tr("Checked");
    case ColumnCount:
        break;
    }
    return {};
}

QString FleetModel::text(const FleetServer &server, int column) const
{
    const bool known = visited(server);
    switch (Column(column)) {
    case Server:
        return server.record.name;
    case Product:
        return known ? buildName(server.assessment.build) : tr("Not read yet");
    case Protection:
        return stateWord(headline(server));
    case Feed:
        return known ? feedWord(server.assessment.feed) : abilityWord(FeedAbility::Unknown);
    case Build:
        return currencyWord(known ? server.assessment.build : BuildFinding{});
    case LastScan:
        return standingWord(m_scans.standingOf(server.record.id));
    case Checked:
        return server.refreshing ? tr("Reading…") : ageText(server.record.checkedAt, m_fleet.now());
    case ColumnCount:
        break;
    }
    return {};
}

QString FleetModel::secondLine(const FleetServer &server, int column) const
{
    switch (Column(column)) {
    case Server:
        if (const QString place = placeOf(labelOf(server, m_twins)); !place.isEmpty())
            return place;
        return server.facts.site.isEmpty() ? server.facts.fqdn : server.facts.site;
    case Product:
        return server.assessment.build.build ? server.assessment.build.build->toString()
                                             : QString();
    case Protection:
        if (!visited(server) && server.lastError)
            return errorWords(*server.lastError).headline;
        if (const auto broken = unreadablePlace(server.assessment, server.facts))
            return errorLine(*broken);
        return visited(server) ? headlineReason(server.assessment) : QString();
    case Build:
        return visited(server) ? supportWord(server.assessment.build.support) : QString();
    case Checked:
        return server.lastError ? errorWords(*server.lastError).headline : QString();
    case LastScan: {
        const ServerScans *scans = m_scans.scansOf(server.record.id);
        if (!scans)
            return {};
        return scans->running.empty() ? ageText(scannedAt(*scans), m_fleet.now())
                                      : tr("Being scanned…");
    }
    case Feed:
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FleetModel::badge(const FleetServer &server, int column) const
{
    switch (Column(column)) {
    case Protection:
        return QVariant::fromValue(badgeLook(headline(server)));
    case Feed: {
        return QVariant::fromValue(visited(server) ? badgeLook(server.assessment.feed)
                                                   : badgeLook(FeedAbility::Unknown));
    }
    case Build: {
        const BuildFinding &build = server.assessment.build;
        BadgeLook look = badgeLook(visited(server) ? build.support : SupportState::Unknown);
        if (look.tone == Tone::Good && !build.missingUpdates.empty())
            look = {u"state-outdated"_s, Tone::Warning};
        return QVariant::fromValue(look);
    }
    case LastScan:
        return QVariant::fromValue(badgeLook(m_scans.standingOf(server.record.id)));
    case Server:
    case Product:
    case Checked:
    case ColumnCount:
        break;
    }
    return {};
}

QString FleetModel::scanSentence(const FleetServer &server) const
{
    const ServerScans *scans = m_scans.scansOf(server.record.id);
    const QString sentence =
        tracesSentence(scans ? scans->traces : std::nullopt, m_scans.detections());
    return scans && scans->scanner
               ? sentence + u'\n' + scannerSentence(scans->scanner, m_scans.detections())
               : sentence;
}

QString FleetModel::tooltip(const FleetServer &server, int column) const
{
    switch (Column(column)) {
    case Server:
        return labelTooltip(labelOf(server, m_twins));
    case Protection:
        return visited(server)
                   ? stateMeaning(headline(server)) + u'\n' + headlineReason(server.assessment)
                   : stateMeaning(ProtectionState::Unknown);
    case Feed:
        return abilitySentence(visited(server) ? server.assessment.feed.ability
                                               : FeedAbility::Unknown);
    case Build:
        return visited(server) ? nextStepSentence(server.assessment.build) : QString();
    case LastScan:
        return scanSentence(server);
    case Checked:
        return server.silence ? exactTime(server.record.checkedAt) + u'\n' +
                                    silenceSentence(*server.silence, m_fleet.now())
                              : exactTime(server.record.checkedAt);
    case Product:
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace amado
