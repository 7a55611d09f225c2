// SPDX-License-Identifier: MIT
#include "scan/scanlines.h"

#include "support/logtraffic.h"

#include <gtest/gtest.h>

namespace amado::test {

using namespace Qt::StringLiterals;
using namespace scan;

namespace {

/// What every line of a log is; lines that begin with the header's word are none.
QStringList judgedLog(Source source, LogFormat format, const QByteArray &log, const QString &folder,
                      qint64 &lines)
{
    QStringList found;
    QByteArray header;
    for (QByteArrayView rest = log; !rest.isEmpty();) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArray line = rest.first(end < 0 ? rest.size() : end).toByteArray().trimmed();
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        if (line.startsWith("#Fields:") || line.startsWith("DateTime,")) {
            header = line;
            continue;
        }
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        ++lines;
        for (const QString &each : judged(readRecord(source, format, header, line), folder))
            found.append(each + u": "_s + QString::fromUtf8(line));
    }
    return found;
}

} // namespace

TEST(OrdinaryTraffic, IsNoTrace)
{
    qint64 lines = 0;
    LogTraffic traffic(20261201);
    for (int day = 1; day <= 3; ++day) {
        EXPECT_EQ(
            judgedLog(Source::IisLogs, LogFormat::W3c, traffic.iisLog(day, 3 << 20), {}, lines),
            QStringList());
        EXPECT_EQ(judgedLog(Source::HttpProxyLogs, LogFormat::Csv,
                            traffic.httpProxyLog(day, 5, 2 << 20), u"Ecp"_s, lines),
                  QStringList());
    }
    EXPECT_GT(lines, 30'000);
}

TEST(OrdinaryTraffic, DoesNotHideWhatIsOne)
{
    qint64 lines = 0;
    LogTraffic traffic(7);
    const QByteArray iis = traffic.iisLog(1, 64 << 10) + LogTraffic::iisTrace(1, 30) + '\n' +
                           traffic.iisLog(2, 64 << 10);
    EXPECT_FALSE(judgedLog(Source::IisLogs, LogFormat::W3c, iis, {}, lines).isEmpty());
    const QByteArray proxy =
        traffic.httpProxyLog(1, 5, 64 << 10) + LogTraffic::httpProxyTrace(1, 5) + '\n';
    EXPECT_FALSE(
        judgedLog(Source::HttpProxyLogs, LogFormat::Csv, proxy, u"Ecp"_s, lines).isEmpty());
}

} // namespace amado::test
