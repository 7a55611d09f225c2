// SPDX-License-Identifier: MIT
#include "scan/scanlab.h"

#include "io/folder/directoryhost.h"
#include "io/lab/labgenerator.h"
#include "model/base/enumnames.h"
#include "support/memoryfolder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amado::test {

using namespace Qt::StringLiterals;

ScanLab::ScanLab()
    : catalogs(loadCatalogs().value())
    , detections(loadDetections().value())
    , m_folder(memoryFolder())
{
    EXPECT_TRUE(createLab(m_folder.filePath(u"lab"_s)));
}

ScanLab &ScanLab::shared()
{
    static ScanLab lab;
    return lab;
}

QString ScanLab::path(const QString &server) const
{
    return m_folder.filePath(u"lab/"_s + server);
}

QString ScanLab::path(LabTraces traces) const
{
    for (const LabServer &server : labServers()) {
        if (server.traces == traces)
            return path(server.name);
    }
    ADD_FAILURE() << "no such server";
    return {};
}

scan::ServerScan searched(HostAccess &host, TraceScanOptions options, const CallContext &context,
                          const ScanProgressSink &progress)
{
    ScanLab &lab = ScanLab::shared();
    options.retryAfter = std::chrono::milliseconds(1);
    return scanTraces(host, u"/lab/server"_s, lab.detections, lab.catalogs, lab.clock, options,
                      context, progress);
}

scan::ServerScan searched(const QString &path, const TraceScanOptions &options)
{
    DirectoryHost host(path);
    return searched(host, options);
}

const scan::SourceCoverage &coverageOf(const scan::ServerScan &scan, scan::Source source)
{
    static const scan::SourceCoverage none;
    for (const scan::SourceCoverage &coverage : scan.sources) {
        if (coverage.source == source)
            return coverage;
    }
    ADD_FAILURE() << "no " << enumName(source).toStdString();
    return none;
}

const scan::Finding *findingOf(const scan::ServerScan &scan, const QString &indicator)
{
    const auto found =
        std::find_if(scan.findings.begin(), scan.findings.end(),
                     [&](const scan::Finding &finding) { return finding.indicator == indicator; });
    return found == scan.findings.end() ? nullptr : &*found;
}

std::string told(const scan::ServerScan &scan)
{
    QString text = scan.server + u": "_s + enumName(scan.conclusion) + u'\n';
    for (const scan::SourceCoverage &c : scan.sources) {
        text += u"  %1 %2 files %3 bytes %4 %5..%6 gaps %7\n"_s
                    .arg(enumName(c.source), enumName(c.state))
                    .arg(c.files)
                    .arg(c.bytes)
                    .arg(c.from.toString(Qt::ISODate), c.to.toString(Qt::ISODate))
                    .arg(c.gaps.size());
        for (const Error &e : c.problems)
            text += u"      %1 %2 %3 %4\n"_s.arg(enumName(e.code), enumName(e.reason), e.subject,
                                                 e.detail);
    }
    for (const scan::Finding &f : scan.findings)
        text += u"  %1 %2 %3 %4 x%5 %6 [%7] %8 %9\n"_s
                    .arg(enumName(f.severity), f.indicator, f.outcome, f.file)
                    .arg(f.count)
                    .arg(f.client, f.chain, f.first.toString(Qt::ISODate), f.text.left(60));
    return text.toStdString();
}

} // namespace amado::test
