// SPDX-License-Identifier: MIT
#pragma once

#include "engine/buildthen.h"
#include "model/scan/detectioncatalog.h"
#include "model/scan/serverscan.h"

#include <QHash>

#include <map>
#include <optional>
#include <vector>

namespace amado {

/// Lets the catalogue judge records and gathers what holds: entries of one detection, file, client,
/// outcome and status become one finding. Needs a bounded amount of memory, whatever is found: when
/// there is no room for more findings, a heavier one takes the place of the lightest, so that
/// nobody hides a success behind many attempts.
class FindingGatherer
{
public:
    static constexpr size_t kMostFindings = 20'000;

    /// `since`, `until`: entries of logs and channels outside are not counted; invalid: no limit.
    /// What is there now (files, configuration) counts whenever it came.
    FindingGatherer(const scan::DetectionCatalog &detections, QDateTime since, QDateTime until)
        : m_detections(detections)
        , m_since(std::move(since))
        , m_until(std::move(until))
    {}

    /// `folder` as in DetectionCatalog::match(). What could not be decided is added to `problems`.
    void take(const scan::LogRecord &record, const QString &folder, std::vector<Error> &problems);

    [[nodiscard]] int count() const { return int(m_findings.size()); }
    /// Something that a person has to look at.
    [[nodiscard]] bool hasWeight() const;
    /// Entries whose finding found no room, or lost it to a heavier one.
    [[nodiscard]] qint64 leftOut() const { return m_leftOut; }
    /// With the build of their time, settled. Once, at the end.
    [[nodiscard]] std::vector<scan::Finding> takeFindings(const BuildThen &builds);
    [[nodiscard]] std::vector<scan::Finding> takeFindings(); ///< Where nothing is said of builds.

private:
    void add(const scan::LogRecord &record, const scan::Match &match);
    /// Where a new finding of that severity is kept; nullopt: all that are kept weigh as much.
    std::optional<size_t> roomFor(scan::Severity severity);
    void begin(scan::Finding &finding, const scan::LogRecord &record, const scan::Match &match);
    void takeText(scan::Finding &finding, const scan::LogRecord &record);

    const scan::DetectionCatalog &m_detections;
    QDateTime m_since;
    QDateTime m_until;
    std::vector<scan::Finding> m_findings;
    QHash<QString, size_t> m_places; ///< Index in m_findings, by what makes a finding one.
    std::vector<QString> m_keys;     ///< Of m_findings, in m_places.
    std::map<scan::Severity, std::vector<size_t>> m_ofSeverity; ///< Indices, the newest last.
    qint64 m_leftOut = 0;
    qint64 m_lines = 0; ///< Listed, of all findings.
    qint64 m_chars = 0; ///< Of all texts.
};

/// Joins findings to chains and puts those that weigh most first.
void settleFindings(std::vector<scan::Finding> &findings, const scan::DetectionCatalog &detections);

} // namespace amado
