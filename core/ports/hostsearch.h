// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/error.h"
#include "model/scan/scanwords.h"
#include "model/scan/serverscan.h"
#include "ports/requestkind.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace amado {

struct SearchReply;
struct FoundFiles;
struct FoundEvents;

// Requests that search what a server keeps. They stream there and give back hits alone.

/// Where a search goes on: behind the last line that was looked at.
struct SearchPosition
{
    QString file; ///< Windows path, as in SearchedFile; the files after it, in order, are due too.
    qint64 offset = 0; ///< In bytes of the file's (unpacked) content, at the begin of a line.
    qint64 line = 1;   ///< Number of that line.
    QByteArray header; ///< The header in force there.

    static void fields(auto &io, auto &self)
    {
        io(u"file", self.file)(u"offset", self.offset)(u"line", self.line)(u"header", self.header);
    }
    bool operator==(const SearchPosition &) const = default;
};

/// Searches the logs in a folder, oldest names first, for lines that match any mark. → SearchReply;
/// NotFound when the folder does not exist.
struct SearchLogs
{
    QString folder; ///< "C:\inetpub\logs\LogFiles\W3SVC1"; its sub-folders too.
    QStringList
        names; ///< Wildcards of file names: "*.log"; a name with ".gz" behind it is meant too.
    scan::LogFormat format = scan::LogFormat::W3c; ///< Tells header lines from others.
    QStringList marks; ///< As Detection::marks. A line in which unreserved signs are
                       ///< percent-encoded is a hit too.
    QDateTime since;   ///< Files last written before are left out; invalid: none is.
    std::optional<SearchPosition> from; ///< nullopt: the first file.
    int maxHits = 5000;
    qint64 maxHitBytes = 4 << 20;
    qint64 maxBytes = 0; ///< Of content to look at in this call; 0: no limit. Ends at a line's end.
    int maxMs = 0;       ///< Likewise.

    using Reply = SearchReply;
    static constexpr RequestKind kKind{u"searchLogs", RequestEffect::Searches};
    static void fields(auto &io, auto &self)
    {
        io(u"folder", self.folder)(u"names", self.names)(u"format", self.format);
        io(u"marks", self.marks)(u"since", self.since)(u"from", self.from);
        io(u"maxHits", self.maxHits)(u"maxHitBytes", self.maxHitBytes);
        io(u"maxBytes", self.maxBytes)(u"maxMs", self.maxMs);
    }
};
struct SearchHit
{
    int file = 0;    ///< Index in SearchReply::files.
    int header = -1; ///< Index in SearchReply::headers; -1: none was seen.
    qint64 line = 0;
    QByteArray text; ///< Without line end; UTF-8 where the file was UTF-16, its own bytes
                     ///< otherwise; at most 64 KB.

    bool operator==(const SearchHit &) const = default;
};
struct SearchedFile
{
    QString path;         ///< Windows path.
    qint64 bytes = 0;     ///< Looked at in this call.
    qint64 lines = 0;     ///< Likewise.
    QByteArray firstTime; ///< The begin of the first line that is an entry and of the last, at most
                          ///< 40 bytes: logs
    QByteArray lastTime;  ///< open with the time. Empty: no entry in this call.
    /// Begins of entries between which more than an hour lies (previous, next), in order.
    std::vector<std::pair<QByteArray, QByteArray>> leaps;
    bool whole = false;           ///< Its end was reached.
    std::optional<Error> problem; ///< Locked, denied, binary, damaged .gz, cut in its last line, …

    bool operator==(const SearchedFile &) const = default;
};
struct SearchReply
{
    std::vector<SearchedFile> files; ///< Those looked at in this call, in order.
    std::vector<QByteArray> headers; ///< Header lines in force at hits.
    std::vector<SearchHit> hits;
    std::optional<SearchPosition> next; ///< Where to go on; nullopt: everything was looked at.

    bool operator==(const SearchReply &) const = default;
};

/// Names, sizes, times and hashes of files in a folder and below. → FoundFiles; NotFound.
struct InspectFiles
{
    QString folder;
    QStringList names; ///< Wildcards; empty: every file.
    bool recursive = true;
    bool hash = true;       ///< Of files up to maxHashBytes.
    bool signature = false; ///< Authenticode too, where the server can tell.
    qint64 maxHashBytes = 64 << 20;
    int maxFiles = 20'000;

    using Reply = FoundFiles;
    static constexpr RequestKind kKind{u"inspectFiles", RequestEffect::Searches};
    static void fields(auto &io, auto &self)
    {
        io(u"folder", self.folder)(u"names", self.names)(u"recursive", self.recursive);
        io(u"hash", self.hash)(u"signature", self.signature);
        io(u"maxHashBytes", self.maxHashBytes)(u"maxFiles", self.maxFiles);
    }
};
struct FoundFile
{
    QString path; ///< Windows path.
    qint64 size = 0;
    QDateTime created; ///< UTC; invalid: not known (a copy).
    QDateTime modified;
    bool hidden = false;
    bool system = false;
    QString sha256; ///< Lower-case hex; empty: not asked, too large or not readable.
    QString signer; ///< Of a valid signature; empty otherwise.
    std::optional<bool> signatureValid; ///< nullopt: not asked, or nobody could tell.
    std::optional<Error> problem;

    bool operator==(const FoundFile &) const = default;
};
struct FoundFiles
{
    std::vector<FoundFile> files; ///< By path.
    bool complete = true;         ///< False: more than maxFiles.

    bool operator==(const FoundFiles &) const = default;
};

/// Events of a channel, filtered where they are kept, newest first. → FoundEvents; NotFound when
/// the channel is not there.
struct SearchEvents
{
    QString log;
    QStringList providers; ///< Empty: any.
    QList<int> ids;        ///< Empty: any.
    QStringList levels;    ///< "Error", "Warning", … ; empty: any.
    QDateTime since;       ///< Invalid: all.
    QDateTime until;
    int maxCount = 20'000;

    using Reply = FoundEvents;
    static constexpr RequestKind kKind{u"searchEvents", RequestEffect::Searches};
    static void fields(auto &io, auto &self)
    {
        io(u"log", self.log)(u"providers", self.providers)(u"ids", self.ids);
        io(u"levels", self.levels)(u"since", self.since)(u"until", self.until);
        io(u"maxCount", self.maxCount);
    }
};
struct FoundEvent
{
    QDateTime at;
    int id = 0;
    QString provider;
    QString level;
    QString message;
    QStringList data; ///< The unnamed data, in order.
    qint64 line = 0;  ///< Of a copy: in its file; else the record's number.

    bool operator==(const FoundEvent &) const = default;
};
struct FoundEvents
{
    std::vector<FoundEvent> events;
    QDateTime oldest; ///< Of all events in the channel, whatever was asked; invalid: it is empty.
    QDateTime newest;
    qint64 total = 0;     ///< In the channel; 0: not known.
    bool complete = true; ///< False: more than maxCount.
    int malformed = 0;    ///< As in EventList.
    int firstMalformedLine = 0;

    bool operator==(const FoundEvents &) const = default;
};

} // namespace amado
