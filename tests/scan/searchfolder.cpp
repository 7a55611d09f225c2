// SPDX-License-Identifier: MIT
#include "scan/searchfolder.h"

#include "io/folder/directoryhost.h"
#include "model/scan/logtime.h"
#include "support/memoryfolder.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>

#include <zlib.h>

namespace amado::test {

using namespace Qt::StringLiterals;

SearchFolder::SearchFolder()
    : m_folder(QDir::tempPath() + u"/scan_search_tests-XXXXXX"_s)
{
    put(u"server.json"_s, R"({"name": "EX01"})");
    QDir(m_folder.path()).mkpath(u"C/logs"_s);
}

void SearchFolder::put(const QString &path, const QByteArray &bytes) const
{
    const QString whole = local(path);
    QDir().mkpath(QFileInfo(whole).path());
    QFile file(whole);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

Result<std::vector<Result<HostReply>>> SearchFolder::run(const HostRequest &request,
                                                         const CallContext &context) const
{
    return DirectoryHost(m_folder.path()).run({&request, 1}, context);
}

Result<SearchReply> SearchFolder::search(const SearchLogs &request,
                                         const CallContext &context) const
{
    return ask<SearchReply>(request, context);
}

SearchReply SearchFolder::searchAll(SearchLogs request) const
{
    SearchReply all;
    for (bool isFirst = true;; isFirst = false) {
        auto reply = search(request);
        if (!reply || (!isFirst && reply->next == request.from))
            return {};
        all = isFirst ? *reply : joined(std::move(all), *reply);
        if (!reply->next)
            return all;
        request.from = reply->next;
    }
}

SearchReply joined(SearchReply first, const SearchReply &second)
{
    constexpr qint64 kLeap = 3'600;
    std::vector<int> files;
    for (const SearchedFile &file : second.files) {
        if (first.files.empty() || first.files.back().path != file.path ||
            first.files.back().whole) {
            files.push_back(int(first.files.size()));
            first.files.push_back(file);
            continue;
        }
        SearchedFile &known = first.files.back();
        files.push_back(int(first.files.size()) - 1);
        known.bytes += file.bytes;
        known.lines += file.lines;
        const auto before = scan::secondsAtBegin(known.lastTime);
        const auto begin = scan::secondsAtBegin(file.firstTime);
        const auto after = scan::secondsAtBegin(file.lastTime);
        if (before && begin && *begin - *before > kLeap)
            known.leaps.emplace_back(known.lastTime, file.firstTime);
        known.leaps.insert(known.leaps.end(), file.leaps.begin(), file.leaps.end());
        const bool hasTime = scan::secondsAtBegin(known.firstTime).has_value();
        if (known.firstTime.isEmpty() || (!hasTime && scan::secondsAtBegin(file.firstTime)))
            known.firstTime = file.firstTime;
        if (!file.lastTime.isEmpty() && (after || !before))
            known.lastTime = file.lastTime;
        known.whole = file.whole;
        if (!known.problem)
            known.problem = file.problem;
    }
    for (SearchHit hit : second.hits) {
        if (hit.header >= 0) {
            const QByteArray &header = second.headers[size_t(hit.header)];
            const auto found = std::find(first.headers.begin(), first.headers.end(), header);
            hit.header = int(found - first.headers.begin());
            if (found == first.headers.end())
                first.headers.push_back(header);
        }
        hit.file = files[size_t(hit.file)];
        first.hits.push_back(hit);
    }
    first.next = second.next;
    return first;
}

SearchLogs searchFor(const QStringList &marks)
{
    SearchLogs request;
    request.folder = kLogs;
    request.names = {u"*.log"_s};
    request.marks = marks;
    return request;
}

QByteArray packed(const QByteArray &bytes)
{
    z_stream stream = {};
    deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))) + 64, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray utf16(const QString &text, bool bigEndian, bool mark)
{
    QByteArray out;
    const QString whole = mark ? QChar(u'\uFEFF') + text : text;
    for (const QChar sign : whole) {
        const char high = char(sign.unicode() >> 8);
        const char low = char(sign.unicode() & 0xFF);
        out += bigEndian ? high : low;
        out += bigEndian ? low : high;
    }
    return out;
}

QByteArray w3cLine(int minute, const QByteArray &stem, const QByteArray &query, int status)
{
    const QByteArray time = QByteArray::number(minute / 60).rightJustified(2, '0') + ':' +
                            QByteArray::number(minute % 60).rightJustified(2, '0') + ":07";
    return "2024-11-30 " + time + " 10.0.0.5 GET " + stem + ' ' + query +
           " 443 - 203.0.113.9 Mozilla/5.0+(Windows+NT+10.0) " + QByteArray::number(status) +
           "\r\n";
}

} // namespace amado::test
