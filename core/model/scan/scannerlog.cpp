// SPDX-License-Identifier: MIT
#include "model/scan/scannerlog.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTime>

#include <algorithm>
#include <utility>

namespace amado::scan {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostThreats = 10'000;
constexpr size_t kMostResources = 100'000;
constexpr qsizetype kLongestText = 4'000;

// English whatever the language of Windows is.
const QString kScanner = u"Microsoft Safety Scanner"_s;
const QString kSister = u"Microsoft Windows Malicious Software Removal Tool"_s;

bool isPreface(QStringView line)
{
    return line.startsWith(u"reboot-mode:"_s, Qt::CaseInsensitive);
}

bool isBanner(QStringView line, const QString &product)
{
    return line.startsWith(product, Qt::CaseInsensitive) &&
           line.sliced(product.size()).trimmed().startsWith(u'v', Qt::CaseInsensitive);
}

/// "Thu Feb 22 13:33:34 2024", the day padded with a blank. Local time without a zone.
QDateTime localTime(const QString &text)
{
    static const QStringList months = {u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
                                       u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    const QStringList parts = text.simplified().split(u' ');
    if (parts.size() < 5)
        return {};
    const QDate date(parts[4].toInt(), int(months.indexOf(parts[1].toLower())) + 1,
                     parts[2].toInt());
    const QTime time = QTime::fromString(parts[3], u"H:mm:ss"_s);
    return date.isValid() && time.isValid() ? QDateTime(date, time) : QDateTime();
}

/// What stands behind "label:", or nullopt.
std::optional<QString> valueOf(const QString &line, QLatin1StringView label)
{
    if (!line.startsWith(label, Qt::CaseInsensitive))
        return std::nullopt;
    const QString rest = line.sliced(label.size()).trimmed();
    if (!rest.startsWith(u':'))
        return std::nullopt;
    return rest.sliced(1).trimmed();
}

/// "7 (0x7)": the number in brackets is exact also where the first one was printed without its
/// sign.
std::optional<int> codeFrom(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(-?\\d{1,10})\\s*(?:\\(0x([0-9a-f]{1,8})\\))?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    if (match.hasCaptured(2))
        return static_cast<int>(match.captured(2).toUInt(nullptr, 16));
    const qint64 value = match.captured(1).toLongLong();
    if (value < INT32_MIN || value > qint64(UINT32_MAX))
        return std::nullopt;
    return static_cast<int>(static_cast<quint32>(value));
}

struct NamedEnd
{
    QString name;
    bool removed = false;
};

/// "Exploit:ASP/CVE-2021-27065, not removed." or "… and Removed!". What is not understood is taken
/// as not removed.
NamedEnd nameAndEnd(const QString &line)
{
    const QString text = line.simplified().left(kLongestText);
    static const QRegularExpression pattern(
        u"^(.*?)(?:\\s*,|\\s+and|\\s*\\.)?\\s+((?:not|partially|partly)\\s+)?removed\\s*[.!]*\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {text, false};
    return {match.captured(1).trimmed(), !match.hasCaptured(2) || match.captured(2).isEmpty()};
}

std::optional<ThreatResource> resourceFrom(const QString &line)
{
    if (line.startsWith(u"HKLM\\"_s, Qt::CaseInsensitive) ||
        line.startsWith(u"HKCU\\"_s, Qt::CaseInsensitive) ||
        line.startsWith(u"HKEY_"_s, Qt::CaseInsensitive))
        return ThreatResource{ResourceKind::Registry, line.left(kLongestText), {}};
    static const QRegularExpression pattern(u"^([a-z][a-z0-9+.-]{0,31})://(.*)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString scheme = match.captured(1).toLower();
    const QString whole = match.captured(2).left(kLongestText);
    if (scheme == u"process"_s || scheme == u"behavior"_s)
        return ThreatResource{ResourceKind::Process, whole, {}};
    if (scheme.startsWith(u"regkey"_s) || scheme == u"runkey"_s || scheme == u"registry"_s ||
        whole.startsWith(u"HK"_s, Qt::CaseInsensitive))
        return ThreatResource{ResourceKind::Registry, whole, {}};
    // No name of a file holds this sign.
    const qsizetype at = whole.indexOf(u"->"_s);
    const QString inner = at < 0 ? QString() : whole.sliced(at + 2);
    const QString outer = at < 0 ? whole : whole.first(at);
    if (scheme == u"containerfile"_s)
        return ThreatResource{ResourceKind::Container, outer, inner};
    if (scheme == u"file"_s)
        return ThreatResource{ResourceKind::File, outer, inner};
    // A kind of thing that is not known here keeps its name.
    return ThreatResource{ResourceKind::File, scheme + u"://"_s + outer, inner};
}

/// Reads the lines of one run, in order.
class RunReader
{
public:
    /// `preface`: the line of modes that newer builds print before the banner; `banner` is empty
    /// for a run that ended before it.
    RunReader(const QString &preface, const QString &banner)
    {
        static const QRegularExpression version(u"v(\\d[\\d.]*\\d|\\d)"_s);
        m_report.version = version.match(banner.mid(kScanner.size())).captured(1);
        readModes(preface);
    }

    void read(const QString &line)
    {
        if (line.isEmpty() || readHead(line) || readEnd(line) || readThreat(line))
            return;
        readSentence(line);
    }

    [[nodiscard]] ScannerReport close()
    {
        closeThreat();
        settle();
        return std::move(m_report);
    }

private:
    void readModes(const QString &preface)
    {
        static const QRegularExpression pattern(u"([a-z-]+-mode):\\s*(\\d)"_s,
                                                QRegularExpression::CaseInsensitiveOption);
        QHash<QString, bool> modes;
        for (auto matches = pattern.globalMatch(preface.left(300)); matches.hasNext();) {
            const auto match = matches.next();
            modes.insert(match.captured(1).toLower(), match.captured(2) != u"0"_s);
        }
        if (modes.value(u"full-scan-mode"_s))
            m_report.mode = ScannerMode::Full;
        if (const auto detectOnly = modes.constFind(u"detect-only-mode"_s);
            detectOnly != modes.constEnd())
            m_report.removes = !*detectOnly;
    }

    void readSentence(const QString &line)
    {
        if (line.endsWith(u"Scan Results:"_s, Qt::CaseInsensitive)) {
            if (!line.startsWith(u"Quick"_s, Qt::CaseInsensitive))
                m_report.mode = ScannerMode::Full;
            return;
        }
        if (line.startsWith(u"Results Summary"_s, Qt::CaseInsensitive)) {
            closeThreat();
            return;
        }
        if (line.startsWith(u"No infection found"_s, Qt::CaseInsensitive)) {
            m_saysClean = true;
            return;
        }
        if (line.startsWith(u"Successfully Submitted"_s, Qt::CaseInsensitive) &&
            (line.contains(u"MAPS"_s, Qt::CaseInsensitive) ||
             line.contains(u"Heartbeat"_s, Qt::CaseInsensitive))) {
            m_report.submittedTelemetry = true;
            return;
        }
        // The wording of an aborted run was not published: a sentence about the scan with one of
        // the usual words for it.
        static const QRegularExpression about(
            u"^(?:[a-z ]{0,40}\\b)?(?:scan|scanner|scanning|run|operation|user)\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression aborted(
            u"\\b(?:abort(?:ed|ing)?|cancel(?:l?ed|l?ing)?|interrupted)\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        const QString begin = line.left(200);
        if (!begin.contains(u"://"_s) && about.match(begin).hasMatch() &&
            aborted.match(begin).hasMatch())
            m_aborted = true;
    }

    bool readHead(const QString &line)
    {
        const QString started = u"Started On"_s;
        if (line.startsWith(started, Qt::CaseInsensitive)) {
            m_report.startedAt = localTime(line.sliced(started.size()));
            return true;
        }
        if (const auto engine = valueOf(line, "Engine"_L1)) {
            m_report.engine = engine->left(kLongestText);
            return true;
        }
        if (const auto signatures = valueOf(line, "Signatures"_L1)) {
            m_report.signatures = signatures->left(kLongestText);
            return true;
        }
        return false;
    }

    bool readEnd(const QString &line)
    {
        const QString finished = u"Finished On"_s;
        const qsizetype at = line.indexOf(finished, 0, Qt::CaseInsensitive);
        if (at == 0 || (at > 0 && line.startsWith(kScanner, Qt::CaseInsensitive))) {
            closeThreat();
            m_finished = true;
            m_report.endedAt = localTime(line.sliced(at + finished.size()));
            return true;
        }
        if (const auto code = valueOf(line, "Return code"_L1)) {
            closeThreat();
            m_report.returnCode = codeFrom(*code);
            return true;
        }
        return false;
    }

    bool readThreat(const QString &line)
    {
        if (const auto detected = valueOf(line, "Threat Detected"_L1)) {
            closeThreat();
            m_threat = threatOf(nameAndEnd(*detected));
            return true;
        }
        const QString found = u"Found "_s;
        if (line.startsWith(found, Qt::CaseInsensitive)) {
            closeThreat();
            readSummary(nameAndEnd(line.sliced(found.size())));
            return true;
        }
        if (!m_threat)
            return false;
        if (const auto action = valueOf(line, "Action"_L1)) {
            readAction(*action);
            return true;
        }
        if (auto resource = resourceFrom(line)) {
            if (m_resources < kMostResources) {
                m_threat->resources.push_back(std::move(*resource));
                ++m_resources;
            }
            return true;
        }
        return false;
    }

    /// "Remove, Result: 0x00000000".
    void readAction(const QString &text)
    {
        static const QRegularExpression pattern(
            u"^([^,]*)(?:,\\s*Result:\\s*0x([0-9a-f]{1,16}))?"_s,
            QRegularExpression::CaseInsensitiveOption);
        const auto match = pattern.match(text);
        const QString action = match.captured(1).trimmed().left(64);
        if (m_threat->action.isEmpty())
            m_threat->action = action;
        else if (!m_threat->action.split(u", "_s).contains(action))
            m_threat->action = QString(m_threat->action + u", "_s + action).left(kLongestText);
        if (action.compare(u"NoAction"_s, Qt::CaseInsensitive) != 0)
            m_report.removes = true;
        else if (m_threat->result == ThreatResult::Removed)
            m_threat->result = ThreatResult::NotRemoved; // It says both: the worse one counts.
        if (match.captured(2).toULongLong(nullptr, 16) != 0)
            m_threat->result = ThreatResult::Failed;
    }

    /// The summary repeats the names. One that stands there alone is a threat too, and one that it
    /// calls not removed was not.
    void readSummary(const NamedEnd &end)
    {
        const auto known = m_unremoved.constFind(end.name);
        if (known == m_unremoved.constEnd()) {
            m_threat = threatOf(end);
            closeThreat();
        } else if (!end.removed && !*known) {
            m_contradicted.insert(end.name);
        }
    }

    static Threat threatOf(const NamedEnd &end)
    {
        return {end.name, end.removed ? ThreatResult::Removed : ThreatResult::NotRemoved, {}, {}};
    }

    void closeThreat()
    {
        if (m_threat && m_report.threats.size() < kMostThreats) {
            bool &unremoved = m_unremoved[m_threat->name];
            unremoved = unremoved || m_threat->result != ThreatResult::Removed;
            m_report.threats.push_back(std::move(*m_threat));
        }
        m_threat.reset();
    }

    void settle()
    {
        for (Threat &threat : m_report.threats) {
            if (m_contradicted.contains(threat.name))
                threat.result = ThreatResult::NotRemoved;
        }
        const auto &threats = m_report.threats;
        const auto removed =
            size_t(std::count_if(threats.begin(), threats.end(), [](const Threat &threat) {
                return threat.result == ThreatResult::Removed;
            }));
        if (removed > 0)
            m_report.removes = true;
        if (m_aborted)
            m_report.logSays = LogVerdict::Aborted;
        else if (!m_finished)
            m_report.logSays = LogVerdict::Unfinished;
        else if (!threats.empty() && removed == threats.size())
            m_report.logSays = LogVerdict::Removed;
        else if (removed > 0)
            m_report.logSays = LogVerdict::PartlyRemoved;
        else if (!threats.empty())
            m_report.logSays = LogVerdict::Found;
        else // An end without a result is not a clean one.
            m_report.logSays = m_saysClean ? LogVerdict::Clean : LogVerdict::Unfinished;
    }

    ScannerReport m_report;
    std::optional<Threat> m_threat;
    /// Names of threats, and whether one of that name was not removed.
    QHash<QString, bool> m_unremoved;
    QSet<QString> m_contradicted; ///< Removed, and then not, by the summary.
    size_t m_resources = 0;
    bool m_saysClean = false;
    bool m_finished = false;
    bool m_aborted = false;
};

} // namespace

CodeVerdict codeVerdict(std::optional<int> returnCode)
{
    switch (returnCode.value_or(-1)) {
    case 0:
        return CodeVerdict::Clean;
    case 6:
        return CodeVerdict::Removed;
    case 7:
        return CodeVerdict::Found;
    default:
        return returnCode && *returnCode < 0 ? CodeVerdict::Error : CodeVerdict::Unknown;
    }
}

bool scannerAgrees(const ScannerReport &report)
{
    const bool cutShort =
        report.logSays == LogVerdict::Aborted || report.logSays == LogVerdict::Unfinished;
    const auto removed = [](const Threat &threat) {
        return threat.result == ThreatResult::Removed;
    };
    const auto &threats = report.threats;
    const bool allRemoved = std::all_of(threats.begin(), threats.end(), removed);
    switch (report.codeSays) {
    case CodeVerdict::Unknown:
        return true;
    case CodeVerdict::Error:
        return cutShort;
    case CodeVerdict::Clean:
        return report.logSays == LogVerdict::Clean;
    case CodeVerdict::Found:
        return report.logSays == LogVerdict::Found || report.logSays == LogVerdict::PartlyRemoved ||
               (cutShort && !allRemoved);
    case CodeVerdict::Removed:
        return report.logSays == LogVerdict::Removed ||
               (cutShort && !threats.empty() && allRemoved);
    }
    return false;
}

Conclusion conclusionOf(const ScannerReport &report)
{
    if (!report.agree)
        return Conclusion::Disagree;
    if (!report.threats.empty())
        return Conclusion::Found;
    return report.logSays == LogVerdict::Clean ? Conclusion::NothingFound : Conclusion::Incomplete;
}

Result<ScannerReport> readScannerLog(const QByteArray &bytes, std::optional<int> returnCode,
                                     int ansiCodePage)
{
    if (bytes.size() > kMaxScannerLog) {
        return failure(ErrorCode::InvalidData, Reason::FileTooLarge, {},
                       u"%1 bytes, limit %2"_s.arg(bytes.size()).arg(kMaxScannerLog));
    }
    std::optional<ScannerReport> last;
    std::optional<RunReader> current;
    QString preface;
    int runs = 0;
    bool sawSister = false;
    const auto close = [&] {
        if (current) {
            last = current->close();
            ++runs;
        }
        current.reset();
    };
    forEachScannerLogLine(
        bytes,
        [&](const QString &line) {
            const QString text = line.trimmed();
            if (isPreface(text)) {
                // Of the run that begins behind it.
                close();
                preface = text;
            } else if (isBanner(text, kSister)) {
                close();
                preface.clear();
                sawSister = true;
            } else if (isBanner(text, kScanner)) {
                close();
                current.emplace(std::exchange(preface, {}), text);
            } else if (current) {
                current->read(text);
            }
        },
        ansiCodePage);
    // Begun, and ended before its own banner: what stands above is not the last run's.
    if (!current && last && !preface.isEmpty())
        current.emplace(preface, QString());
    close();
    if (!last) {
        return failure(ErrorCode::InvalidData, Reason::ScannerLogForeign, {},
                       sawSister ? kSister : QString());
    }
    ScannerReport report = std::move(*last);
    report.earlierRuns = runs - 1;
    const CodeVerdict written = codeVerdict(report.returnCode);
    if (returnCode)
        report.returnCode = returnCode;
    report.codeSays = codeVerdict(report.returnCode);
    // The line and the process can say different things too.
    const bool sameCode = written == report.codeSays || written == CodeVerdict::Unknown ||
                          report.codeSays == CodeVerdict::Unknown;
    report.agree = scannerAgrees(report) && sameCode;
    return report;
}

} // namespace amado::scan
