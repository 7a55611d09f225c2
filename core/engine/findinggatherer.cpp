// SPDX-License-Identifier: MIT
#include "engine/findinggatherer.h"

#include "model/scan/chains.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;
using scan::Finding;
using scan::LogRecord;
using scan::Severity;
using scan::Source;

namespace {

constexpr qsizetype kMostText = 4000;
constexpr qsizetype kLittleText = 200; ///< When there is more text than is kept in memory.
constexpr qint64 kAllText = 8 << 20;   ///< Characters.
constexpr qint64 kAllLines = 1 << 20;

bool hasTimeOfItsOwn(Source source)
{
    switch (source) {
    case Source::HttpProxyLogs:
    case Source::IisLogs:
    case Source::EcpServerLogs:
    case Source::OabGeneratorLogs:
    case Source::CmdletLogs:
    case Source::ManagementEvents:
    case Source::ApplicationEvents:
        return true;
    case Source::WebFolders:
    case Source::LogonPages:
    case Source::VirtualDirectories:
    case Source::IisConfiguration:
    case Source::Dumps:
    case Source::Archives:
        return false;
    }
    Q_UNREACHABLE();
}

/// The first field of these that says anything.
QString firstOf(const LogRecord &record, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        const QString value = record.value(name).trimmed();
        if (!value.isEmpty() && value != u"-")
            return value;
    }
    return {};
}

/// Behind a proxy the address of the connection is the proxy's; administrators log the other one
/// under this name. Of several addresses the first is the client's.
QString clientOf(const LogRecord &record)
{
    const QString all = firstOf(record, {u"x-forwarded-for", u"cs(x-forwarded-for)",
                                         u"clientipaddress", u"clientip", u"c-ip"});
    qsizetype end = 0;
    while (end < all.size() && !all[end].isSpace() && all[end] != u',' && all[end] != u';' &&
           all[end] != u'+')
        ++end;
    return all.left(end);
}

QString accountOf(const LogRecord &record)
{
    return firstOf(record, {u"authenticateduser", u"cs-username", u"user"});
}

std::optional<int> statusOf(const LogRecord &record)
{
    bool isNumber = false;
    const int status = firstOf(record, {u"sc-status", u"httpstatus"}).toInt(&isNumber);
    return isNumber ? std::optional(status) : std::nullopt;
}

} // namespace

void FindingGatherer::take(const LogRecord &record, const QString &folder,
                           std::vector<Error> &problems)
{
    if (record.at.isValid() && hasTimeOfItsOwn(record.source) &&
        ((m_since.isValid() && record.at < m_since) || (m_until.isValid() && record.at > m_until)))
        return;
    for (const scan::Match &match : m_detections.match(record, folder, problems))
        add(record, match);
}

void FindingGatherer::add(const LogRecord &record, const scan::Match &match)
{
    const auto status = statusOf(record);
    const QString key =
        QStringList{match.detection->id, record.file, clientOf(record), match.outcome->id,
                    status ? QString::number(*status) : QString()}
            .join(QChar(0));
    auto place = m_places.constFind(key);
    if (place == m_places.constEnd()) {
        const auto room = roomFor(match.outcome->severity);
        if (!room) {
            ++m_leftOut;
            return;
        }
        place = m_places.insert(key, *room);
        m_keys[*room] = key;
        m_ofSeverity[match.outcome->severity].push_back(*room);
        begin(m_findings[*room], record, match);
        m_findings[*room].status = status;
    } else {
        ++m_findings[*place].count;
    }
    Finding &finding = m_findings[*place];
    if (record.line > 0 && finding.lines.size() < Finding::kMostLines && m_lines < kAllLines) {
        finding.lines.append(record.line);
        ++m_lines;
    }
    if (record.at.isValid()) {
        if (finding.first.isValid() && record.at < finding.first)
            takeText(finding, record);
        if (!finding.first.isValid() || record.at < finding.first)
            finding.first = record.at;
        if (!finding.last.isValid() || record.at > finding.last)
            finding.last = record.at;
    }
}

std::optional<size_t> FindingGatherer::roomFor(Severity severity)
{
    if (m_findings.size() < kMostFindings) {
        m_findings.emplace_back();
        m_keys.emplace_back();
        return m_findings.size() - 1;
    }
    for (auto lightest = m_ofSeverity.begin();
         lightest != m_ofSeverity.end() && lightest->first < severity; ++lightest) {
        if (lightest->second.empty())
            continue;
        const size_t room = lightest->second.back();
        lightest->second.pop_back();
        Finding &lighter = m_findings[room];
        m_leftOut += lighter.count;
        m_lines -= lighter.lines.size();
        m_chars -= lighter.text.size();
        m_places.remove(m_keys[room]);
        lighter = {};
        return room;
    }
    return std::nullopt;
}

void FindingGatherer::begin(Finding &finding, const LogRecord &record, const scan::Match &match)
{
    finding.indicator = match.detection->id;
    finding.severity = match.outcome->severity;
    finding.confidence = match.outcome->confidence;
    finding.source = record.source;
    finding.file = record.file;
    finding.client = clientOf(record);
    finding.account = accountOf(record);
    finding.outcome = match.outcome->id;
    finding.sha256 = record.value(u"sha256");
    takeText(finding, record);
}

void FindingGatherer::takeText(Finding &finding, const LogRecord &record)
{
    m_chars -= finding.text.size();
    finding.text = record.text.left(m_chars < kAllText ? kMostText : kLittleText);
    m_chars += finding.text.size();
}

bool FindingGatherer::hasWeight() const
{
    return std::any_of(m_findings.begin(), m_findings.end(), [](const Finding &finding) {
        return finding.severity >= Severity::Suspicious;
    });
}

std::vector<Finding> FindingGatherer::takeFindings(const BuildThen &builds)
{
    for (Finding &finding : m_findings) {
        const scan::Detection *detection = m_detections.detection(finding.indicator);
        if (detection && !detection->vulnerability.isEmpty())
            finding.buildWasVulnerable =
                builds.wasVulnerable(detection->vulnerability, finding.first);
    }
    return takeFindings();
}

std::vector<Finding> FindingGatherer::takeFindings()
{
    for (Finding &finding : m_findings)
        std::sort(finding.lines.begin(), finding.lines.end());
    settleFindings(m_findings, m_detections);
    m_places.clear();
    m_keys.clear();
    m_ofSeverity.clear();
    return std::move(m_findings);
}

void settleFindings(std::vector<Finding> &findings, const scan::DetectionCatalog &detections)
{
    scan::joinChains(findings, detections.sequences());
    std::stable_sort(findings.begin(), findings.end(), scan::weighsMore);
}

} // namespace amado
