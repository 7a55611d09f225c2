// SPDX-License-Identifier: MIT
#include "ui/scans/scanmodel.h"

#include "ui/scans/scanlooks.h"
#include "ui/scans/scansentences.h"
#include "ui/text/agetext.h"
#include "ui/text/scantext.h"

namespace amado {

using namespace Qt::StringLiterals;

ScanModel::ScanModel(FleetService &fleet, const ScanBoard &scans, QObject *parent)
    : ServerTableModel(fleet, parent)
    , m_scans(scans)
{
    const auto standing = [this](int row) { return m_scans.standingOf(server(row).record.id); };
    const auto sentence = [this](int row) {
        return tracesSentence(scansOf(row).traces, m_scans.detections());
    };
    setColumns({
        {.title = QT_TR_NOOP("Server"),
         .width = 215,
         .text = [this](int row) { return server(row).record.name; },
         .cell = [this](int row, int role) { return nameCell(row, role); }},
        {.title = QT_TR_NOOP("Result"),
         .width = 150,
         .text = [=](int row) { return standingWord(standing(row)); },
         .second = sentence,
         .badge = [=](int row) { return badgeLook(standing(row)); },
         .tooltip = sentence,
         .rank = [=](int row) { return -int(standing(row)); }},
        {.title = QT_TR_NOOP("Findings"),
         .width = 220,
         .text =
             [this](int row) {
                 const auto &traces = scansOf(row).traces;
                 return traces ? findingsWords(traces->findings) : u"–"_s;
             },
         .tooltip = sentence,
         .rank =
             [this](int row) {
                 const auto &traces = scansOf(row).traces;
                 return traces ? -qint64(traces->findings.size()) : 1;
             }},
        {.title = QT_TR_NOOP("Web logs searched"),
         .width = 205,
         .text =
             [this](int row) {
                 const auto &traces = scansOf(row).traces;
                 return traces ? coveredWords(traces->kept.scan) : u"–"_s;
             },
         .tooltip = sentence,
         .rank =
             [this](int row) {
                 const auto &traces = scansOf(row).traces;
                 return traces ? coveredDays(traces->kept.scan) : -1;
             }},
        {.title = QT_TR_NOOP("Safety Scanner"),
         .width = 170,
         .text = [this](int row) { return scannerWord(scansOf(row).scanner); },
         .badge = [this](int row) { return scannerLook(scansOf(row).scanner); },
         .tooltip =
             [this](int row) {
                 return scannerSentence(scansOf(row).scanner, m_scans.detections());
             },
         .rank =
             [this](int row) {
                 ServerScans alone;
                 alone.scanner = scansOf(row).scanner;
                 return -int(standingOf(alone));
             }},
        {.title = QT_TR_NOOP("Last scan"),
         .width = 120,
         .text =
             [this](int row) {
                 const ServerScans &known = scansOf(row);
                 return known.running.empty() ? ageText(scannedAt(known), this->fleet().now())
                                              : tr("Being scanned…");
             },
         .tooltip =
             [this](int row) {
                 const ServerScans &known = scansOf(row);
                 return known.running.empty() ? exactTime(scannedAt(known))
                                              : phaseSentence(known.running.front());
             },
         .rank = [this](int row) { return scannedAt(scansOf(row)).toMSecsSinceEpoch(); }},
    });
    const auto changed = [this](const ServerId &id) { serversChanged({id}); };
    connect(&scans, &ScanBoard::changed, this, changed);
    connect(&scans, &ScanBoard::progressed, this, changed);
}

const ServerScans &ScanModel::scansOf(int row) const
{
    static const ServerScans none;
    const ServerScans *scans = m_scans.scansOf(server(row).record.id);
    return scans ? *scans : none;
}

} // namespace amado
