#include "ui/scans/scanmodel.h"

#include "ui/i18n/retranslate.h"
#include "ui/scans/scanlooks.h"
#include "ui/scans/scansentences.h"
#include "ui/text/agetext.h"
#include "ui/text/plaintext.h"
#include "ui/text/scantext.h"
#include "ui/widgets/badgedelegate.h"

namespace amado {

using namespace Qt::StringLiterals;

ScanModel::ScanModel(FleetService &fleet, const ScanBoard &scans, QObject *parent)
    : ServerTableModel(fleet, parent)
    , m_scans(scans)
{
    connect(&scans, &ScanBoard::changed, this, &ScanModel::serverChanged);
    connect(&scans, &ScanBoard::progressed, this, &ScanModel::serverChanged);
    retranslate(this, [this] { everythingChanged(); });
}

void ScanModel::serverChanged(const ServerId &id)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (server(row).record.id == id)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int ScanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ScanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int column = index.column();
    if (role == SortRole)
        return sortKey(server(index.row()), column);
    if (column == Server)
        return nameCell(index.row(), role);
    const FleetServer &shown = server(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, column);
    case SecondLineRole:
        return column == Outcome ? sentence(shown, column) : QString();
    case BadgeRole:
        return badge(shown, column);
    case Qt::ToolTipRole:
        return plainToolTip(sentence(shown, column));
    case Qt::AccessibleTextRole: {
        const QString words =
            tr("%1: %2", "column: value, read aloud")
                .arg(headerData(column, Qt::Horizontal).toString(), text(shown, column));
        return column == Outcome
                   ? tr("%1. %2", "value. reason, read aloud").arg(words, sentence(shown, column))
                   : words;
    }
    default:
        return {};
    }
}

QString ScanModel::text(const FleetServer &server, int column) const
{
    const ServerScans *scans = m_scans.scansOf(server.record.id);
    switch (Column(column)) {
    case Outcome:
        return standingWord(m_scans.standingOf(server.record.id));
    case Findings:
        return scans && scans->traces ? findingsWords(scans->traces->findings) : u"–"_s;
    case Covered:
        return scans && scans->traces ? coveredWords(scans->traces->kept.scan) : u"–"_s;
    case Scanner:
        return scannerWord(scans ? scans->scanner : std::nullopt);
    case Scanned:
        if (scans && !scans->running.empty())
            return tr("Being scanned…");
        return ageText(scans ? scannedAt(*scans) : QDateTime(), fleet().now());
    case Server:
    case ColumnCount:
        break;
    }
    return {};
}

QString ScanModel::sentence(const FleetServer &server, int column) const
{
    const ServerScans *scans = m_scans.scansOf(server.record.id);
    switch (Column(column)) {
    case Outcome:
    case Findings:
    case Covered:
        return tracesSentence(scans ? scans->traces : std::nullopt, m_scans.detections());
    case Scanner:
        return scannerSentence(scans ? scans->scanner : std::nullopt, m_scans.detections());
    case Scanned:
        if (scans && !scans->running.empty())
            return phaseSentence(scans->running.front());
        return exactTime(scans ? scannedAt(*scans) : QDateTime());
    case Server:
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ScanModel::sortKey(const FleetServer &server, int column) const
{
    const ServerScans *scans = m_scans.scansOf(server.record.id);
    const bool hasTraces = scans && scans->traces;
    switch (Column(column)) {
    case Server:
        return server.record.name.toCaseFolded();
    case Outcome:
        return -int(m_scans.standingOf(server.record.id));
    case Findings:
        return hasTraces ? -int(scans->traces->findings.size()) : 1;
    case Covered:
        return hasTraces ? coveredDays(scans->traces->kept.scan) : -1;
    case Scanner: {
        ServerScans alone;
        if (scans)
            alone.scanner = scans->scanner;
        return -int(amado::standingOf(alone));
    }
    case Scanned:
        return scans ? scannedAt(*scans) : QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ScanModel::badge(const FleetServer &server, int column) const
{
    if (column == Outcome)
        return QVariant::fromValue(badgeLook(m_scans.standingOf(server.record.id)));
    if (column != Scanner)
        return {};
    const ServerScans *scans = m_scans.scansOf(server.record.id);
    return QVariant::fromValue(scannerLook(scans ? scans->scanner : std::nullopt));
}

QVariant ScanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Server:
        return tr("Server");
    case Outcome:
        return tr("Result");
    case Findings:
        return tr("Findings");
    case Covered:
        return tr("Web logs searched");
    case Scanner:
        return tr("Safety Scanner");
    case Scanned:
        return tr("Last scan");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace amado
