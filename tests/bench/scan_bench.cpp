// SPDX-License-Identifier: MIT
#include "io/folder/directoryhost.h"
#include "model/scan/detectioncatalog.h"
#include "support/logtraffic.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

#include <sys/resource.h>

// amado-scan-bench generate DIR MEGABYTES | marks iis|proxy [CATALOGUE] | search DIR [CATALOGUE]:
// what scan-against-ripgrep.sh measures. The catalogue is detections.json; without it the marks are
// those of the tests.

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

constexpr unsigned kSeed = 20261130;
constexpr qint64 kMegabyte = 1'000'000;

/// As the engine asks for a log of the source.
QStringList marksOf(const QString &catalogue, scan::Source source)
{
    if (catalogue.isEmpty())
        return test::publishedMarks();
    QFile file(catalogue);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto detections = scan::DetectionCatalog::parse(file.readAll());
    return detections ? detections->marksOf(source, {}) : QStringList();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Three parts of IIS logs, a file a day, to two of the proxy's, at most 10 MB each as Exchange
/// writes them.
int generate(const QString &folder, qint64 megabytes)
{
    test::LogTraffic traffic(kSeed);
    const qint64 iisBytes = megabytes * kMegabyte * 6 / 10;
    const qint64 proxyBytes = megabytes * kMegabyte - iisBytes;
    constexpr int kDays = 10;
    bool written = write(folder + u"/server.json"_s, R"({"name": "EX01"})");
    for (int day = 1; day <= kDays; ++day) {
        QByteArray log = traffic.iisLog(day, iisBytes / kDays);
        log += test::LogTraffic::iisTrace(day, 86'390 + day % 3);
        written =
            written &&
            write(folder + u"/C/logs/W3SVC1/u_ex2411%1.log"_s.arg(day, 2, 10, QChar(u'0')), log);
    }
    constexpr qint64 kMostBytes = 10 * kMegabyte;
    const qint64 files = std::max<qint64>(1, proxyBytes / kMostBytes);
    for (int i = 0; i < files; ++i) {
        const int day = 1 + i / 24;
        QByteArray log = traffic.httpProxyLog(day, i % 24, proxyBytes / files);
        log += test::LogTraffic::httpProxyTrace(day, i % 24);
        written = written && write(folder + u"/C/logs/Mapi/HttpProxy_202411%1%2-1.LOG"_s
                                                .arg(day, 2, 10, QChar(u'0'))
                                                .arg(i % 24, 2, 10, QChar(u'0')),
                                   log);
    }
    return written ? 0 : 1;
}

struct Total
{
    qint64 bytes = 0;
    qint64 lines = 0;
    qsizetype hits = 0;
    int files = 0;
    bool complete = true;
};

void searchFolder(DirectoryHost &host, SearchLogs request, Total &total)
{
    CallContext context;
    context.deadline = std::chrono::hours(1);
    while (true) {
        const HostRequest asked = request;
        const auto replies = host.run({&asked, 1}, context);
        const auto reply =
            replies ? replyAs<SearchReply>(replies->front()) : failure(replies.error());
        if (!reply) {
            total.complete = false;
            return;
        }
        for (const SearchedFile &file : reply->files) {
            total.bytes += file.bytes;
            total.lines += file.lines;
            total.files += file.whole ? 1 : 0;
            total.complete = total.complete && !file.problem;
        }
        total.hits += qsizetype(reply->hits.size());
        if (!reply->next)
            return;
        request.from = reply->next;
    }
}

int search(const QString &folder, const QString &catalogue)
{
    DirectoryHost host(folder);
    SearchLogs request;
    request.names = {u"*.log"_s};
    QElapsedTimer timer;
    timer.start();
    Total total;
    request.folder = u"C:\\logs\\W3SVC1"_s;
    request.marks = marksOf(catalogue, scan::Source::IisLogs);
    searchFolder(host, request, total);
    request.folder = u"C:\\logs\\Mapi"_s;
    request.marks = marksOf(catalogue, scan::Source::HttpProxyLogs);
    request.format = scan::LogFormat::Csv;
    searchFolder(host, request, total);
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%.4f %lld %lld %lld %d %s %ld\n", seconds, total.bytes, total.lines,
                qint64(total.hits), total.files, total.complete ? "complete" : "incomplete",
                usage.ru_maxrss);
    return total.complete ? 0 : 1;
}

} // namespace

int main(int count, char *arguments[])
{
    QStringList words;
    for (int i = 1; i < count; ++i)
        words.append(QString::fromLocal8Bit(arguments[i]));
    if (words.size() == 3 && words[0] == u"generate")
        return generate(words[1], words[2].toLongLong());
    if (words.size() >= 2 && words.size() <= 3 && words[0] == u"marks") {
        const auto source =
            words[1] == u"iis" ? scan::Source::IisLogs : scan::Source::HttpProxyLogs;
        for (const QString &mark : marksOf(words.value(2), source))
            std::printf("%s\n", qPrintable(mark));
        return 0;
    }
    if (words.size() >= 2 && words.size() <= 3 && words[0] == u"search")
        return search(words[1], words.value(2));
    std::fputs("amado-scan-bench generate DIR MEGABYTES | marks iis|proxy [CATALOGUE] | search DIR "
               "[CATALOGUE]\n",
               stderr);
    return 2;
}
