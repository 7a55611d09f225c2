#include "backend.h"
#include "engine/tracescan.h"
#include "io/host/directoryhost.h"
#include "io/lab/labgenerator.h"
#include "io/lab/labserver.h"
#include "support/faultyhost.h"
#include "support/memoryfolder.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;
using scan::Conclusion;
using scan::Severity;
using scan::Source;
using scan::SourceCoverage;
using scan::SourceState;

class LabClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
    }
};

/// The practice lab, made once, and what a search of it needs.
class Lab
{
public:
    static Lab &shared()
    {
        static Lab lab;
        return lab;
    }
    [[nodiscard]] QString path(const QString &server) const
    {
        return m_folder.filePath(u"lab/"_s + server);
    }
    [[nodiscard]] QString named(LabTraces traces) const
    {
        for (const LabServer &server : labServers()) {
            if (server.traces == traces)
                return server.name;
        }
        return {};
    }
    Catalogs catalogs;
    scan::DetectionCatalog detections;
    LabClock clock;

private:
    Lab()
        : catalogs(loadCatalogs().value())
        , detections(loadDetections().value())
    {
        EXPECT_TRUE(createLab(m_folder.filePath(u"lab"_s)));
    }
    QTemporaryDir m_folder{memoryFolder()};
};

scan::ServerScan scanOf(HostAccess &host, TraceScanOptions options = {},
                        const CallContext &context = {}, const ScanProgressSink &progress = {})
{
    Lab &lab = Lab::shared();
    options.retryAfter = std::chrono::milliseconds(1);
    return scanTraces(host, u"/lab/server"_s, lab.detections, lab.catalogs, lab.clock, options,
                      context, progress);
}

scan::ServerScan scanOf(LabTraces traces, const TraceScanOptions &options = {})
{
    DirectoryHost host(Lab::shared().path(Lab::shared().named(traces)));
    return scanOf(host, options);
}

std::string told(const scan::ServerScan &scan)
{
    QString text = scan.server + u": "_s + enumName(scan.conclusion) + u'\n';
    for (const SourceCoverage &c : scan.sources) {
        text += u"  %1 %2 files %3 bytes %4 %5..%6 gaps %7\n"_s
                    .arg(enumName(c.source), enumName(c.state))
                    .arg(c.files)
                    .arg(c.bytes)
                    .arg(c.from.toString(Qt::ISODate), c.to.toString(Qt::ISODate))
                    .arg(c.gaps.size());
        for (const Error &e : c.problems)
            text += u"      %1 %2 %3 %4\n"_s.arg(toString(e.code), toString(e.reason), e.subject,
                                                 e.detail);
    }
    for (const scan::Finding &f : scan.findings)
        text += u"  %1 %2 %3 %4 x%5 %6 [%7] %8 %9\n"_s
                    .arg(enumName(f.severity), f.indicator, f.outcome, f.file)
                    .arg(f.count)
                    .arg(f.client, f.chain, f.first.toString(Qt::ISODate), f.text.left(60));
    return text.toStdString();
}

const SourceCoverage &coverageOf(const scan::ServerScan &scan, Source source)
{
    static const SourceCoverage none;
    for (const SourceCoverage &coverage : scan.sources) {
        if (coverage.source == source)
            return coverage;
    }
    ADD_FAILURE() << "no " << enumName(source).toStdString();
    return none;
}

TEST(TraceScan, TellsTheWholeLab)
{
    for (const LabServer &server : labServers()) {
        DirectoryHost host(Lab::shared().path(server.name));
        std::cout << told(scanOf(host));
    }
}

TEST(TraceScan, QuietDaysSayHowFarTheyReach)
{
    const scan::ServerScan scan = scanOf(LabTraces::WholeLogs);
    EXPECT_EQ(scan.conclusion, Conclusion::NothingFound) << told(scan);
    const SourceCoverage &iis = coverageOf(scan, Source::IisLogs);
    EXPECT_EQ(iis.state, SourceState::Searched);
    EXPECT_TRUE(iis.gaps.empty());
    EXPECT_GE(iis.from.daysTo(iis.to), 26);
}

TEST(TraceScan, ConnectionCutAnywhereGivesTheSameResult)
{
    DirectoryHost host(Lab::shared().path(Lab::shared().named(LabTraces::Chain)));
    const scan::ServerScan whole = scanOf(host);
    FaultyHost counting(host, [](int, auto) { return Fault::None; });
    (void)scanOf(counting);
    for (int cut = 2; cut <= counting.calls(); ++cut) {
        for (const Fault fault : {Fault::LostBefore, Fault::LostAfter, Fault::TimedOut}) {
            FaultyHost faulty(host,
                              [&](int call, auto) { return call == cut ? fault : Fault::None; });
            const scan::ServerScan scan = scanOf(faulty);
            EXPECT_EQ(scan.findings, whole.findings) << cut;
            EXPECT_EQ(scan.sources, whole.sources) << cut;
            EXPECT_EQ(scan.conclusion, whole.conclusion) << cut;
        }
    }
}

} // namespace
} // namespace amado::test
