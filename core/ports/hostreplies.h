// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"
#include "model/feed/certificate.h"
#include "model/judge/serverfacts.h"
#include "model/server/connection.h"
#include "ports/hostsearch.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace amado {

// What a server answers. A reply with fields() is read from the script and, where it has a name,
// kept in transcripts under that name; the others have a reader of their own (io/host).

struct ServerDescription
{
    QString name;
    QString fqdn;
    QString site;
    Fact<QStringList> roles;
    Fact<QString> operatingSystem;
    Fact<QString> osLanguage;
    Fact<AccountRights> rights;  ///< Of the account that asks, by the server's own evidence.
    QDateTime capturedAt;        ///< For a live server: now, by its own clock.
    bool live = false;           ///< Answers are of this moment, not of a copy.
    std::vector<Error> problems; ///< Answers that are there but broken; each concerns one fact.

    static void fields(auto &io, auto &self)
    {
        io(u"name", self.name)(u"fqdn", self.fqdn)(u"site", self.site)(u"roles", self.roles);
        io(u"operatingSystem", self.operatingSystem)(u"osLanguage", self.osLanguage);
        io(u"rights", self.rights)(u"capturedAt", self.capturedAt)(u"live", self.live);
        io(u"problems", self.problems);
    }
};

struct FileBytes
{
    QByteArray bytes;
};

struct DirectoryListing ///< Names, as spelled, sorted without case.
{
    QStringList files;
    QStringList folders;

    static void fields(auto &io, auto &self) { io(u"files", self.files)(u"folders", self.folders); }
};

struct TextValue
{
    QString text;

    static void fields(auto &io, auto &self) { io.prose(u"value", self.text); }
};

struct EventList
{
    std::vector<EventRecord> events;
    int malformed = 0;          ///< Entries that could not be read and are left out.
    int firstMalformedLine = 0; ///< 1-based; 0 when there is none or the source has no lines.
    int incomplete = 0; ///< Entries that read well, yet lack what every event has; left out too.
    int firstIncompleteLine = 0; ///< Likewise.

    static void fields(auto &io, auto &self)
    {
        io(u"list", self.events)(u"malformed", self.malformed);
        io(u"firstMalformedLine", self.firstMalformedLine)(u"incomplete", self.incomplete);
        io(u"firstIncompleteLine", self.firstIncompleteLine);
    }
};

struct CertificateList
{
    CertificateChain certificates; ///< In no order.
};

/// A started tool, as it is found again: a process id alone may be taken by another process later.
struct ToolRun
{
    qint64 processId = 0;
    QDateTime startedAt;   ///< UTC, by the server's clock.
    QString archivedLog{}; ///< Where the log of earlier runs was put before the start; empty: there
                           ///< was none.

    static void fields(auto &io, auto &self)
    {
        io.required(u"processId", self.processId).required(u"startedAt", self.startedAt);
        io(u"archivedLog", self.archivedLog);
    }
    [[nodiscard]] bool isWhole() const { return processId > 0 && startedAt.isValid(); }
    bool operator==(const ToolRun &) const = default;
};

struct ToolState
{
    bool running = false;
    QString logFile; ///< Where the tool writes what it found; read it with ReadFileTail.
    std::optional<int> exitCode{}; ///< Of the process, as 32 signed bits; nullopt: it runs, or
                                   ///< nobody could tell any more.
    QDateTime
        at{}; ///< UTC, by the server's clock: when this was so. Invalid: the server did not say.

    static void fields(auto &io, auto &self)
    {
        io.required(u"running", self.running)(u"logFile", self.logFile);
        io(u"exitCode", self.exitCode)(u"at", self.at);
    }
    bool operator==(const ToolState &) const = default;
};

struct ToolCheck
{
    bool trusted = false;   ///< Carries Microsoft's valid signature by the server's own check.
    QString signatureState; ///< As the server names it: "Valid", "NotSigned", "HashMismatch".
    QString version;        ///< Of the file; empty: none.
    QDateTime fileDate;     ///< UTC: the earlier one of when it was created and last written there.
    QDateTime at;           ///< UTC, by the server's clock.
    qint64 freeBytes = -1;  ///< On the drive of the temporary folder; -1: not known.
    QStringList running;    ///< Of the tool and of others that exclude it: "msert", "mrt".
    QString operatingSystem; ///< "Microsoft Windows Server 2019 Standard".
    QString systemVersion;   ///< "10.0.17763".
    std::optional<bool>
        readsSha2;   ///< Whether the system verifies SHA-2 signatures; nullopt: not known.
    QString logFile; ///< As in ToolState.

    static void fields(auto &io, auto &self)
    {
        io.required(u"trusted", self.trusted).prose(u"signatureState", self.signatureState);
        io.prose(u"version", self.version)(u"fileDate", self.fileDate)(u"at", self.at);
        io(u"freeBytes", self.freeBytes, -1)(u"running", self.running);
        io.prose(u"operatingSystem", self.operatingSystem);
        io.prose(u"systemVersion", self.systemVersion)(u"readsSha2", self.readsSha2);
        io(u"logFile", self.logFile);
    }
    bool operator==(const ToolCheck &) const = default;
};

struct ToolFile
{
    QString program;     ///< Windows path.
    qint64 received = 0; ///< Bytes there.
    bool whole = false;  ///< The program is there and its hash is right.

    static void fields(auto &io, auto &self)
    {
        io.required(u"program", self.program).required(u"received", self.received);
        io(u"whole", self.whole);
    }
    bool operator==(const ToolFile &) const = default;
};

struct Done
{
    static void fields(auto &, auto &) {}
};

using HostReply =
    std::variant<Done, ServerDescription, FileBytes, DirectoryListing, TextValue, ServiceState,
                 AppPoolState, ExchangeSettings, EventList, TlsObservation, CertificateList,
                 ToolRun, ToolState, SearchReply, FoundFiles, FoundEvents, ToolCheck, ToolFile>;

/// The reply as the wanted alternative; an Internal error when the adapter answered with another
/// kind.
template<class T>
Result<T> replyAs(const Result<HostReply> &reply)
{
    if (!reply)
        return failure(reply.error());
    if (const T *value = std::get_if<T>(&*reply))
        return *value;
    return failure(ErrorCode::Internal, Reason::None, {}, QStringLiteral("reply of another kind"));
}

} // namespace amado
