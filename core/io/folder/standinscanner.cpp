// SPDX-License-Identifier: MIT
#include "io/folder/standinscanner.h"

#include "io/files/atomicfile.h"
#include "model/base/jsonreader.h"
#include "model/base/winpath.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRandomGenerator>

#include <sys/stat.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

const QString kScannerLogPath = u"C:\\Windows\\debug\\msert.log"_s;
const QStringList kScannerLog{u"C"_s, u"Windows"_s, u"debug"_s, u"msert.log"_s};
const QStringList kScannerRun{u"scanner-run.json"_s};
const QStringList kToolFolder{u"C"_s, u"Program Files"_s, u"Amado"_s, u"Tools"_s};
constexpr qint64 kMostScannerLog = 1 << 20;
constexpr qint64 kMostPractice = 16 << 20;
constexpr int kKilled = -1;

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// As the scanner writes it: local time, here that of Japan, without a zone.
QByteArray stamp(const QDateTime &at)
{
    return QLocale::c()
        .toString(at.toUTC().addSecs(9 * 60 * 60), u"ddd MMM dd HH:mm:ss yyyy"_s)
        .toLatin1();
}

} // namespace

struct StandInScanner::Run
{
    qint64 processId = 0;
    QDateTime startedAt;
    bool full = false;
    bool remove = false;
    bool stopped = false;
    bool ended = false;
};

Result<std::optional<StandInScanner>>
StandInScanner::of(const ServerFolder &folder, const ServerJson &json, const CallContext &context)
{
    const auto reader = JsonReader::parse(json.bytes(), ServerJson::fileName());
    if (!reader)
        return failure(reader.error());
    if (!reader->has(u"safetyScanner"_s))
        return std::optional<StandInScanner>();
    const JsonReader object = reader->object(u"safetyScanner"_s);
    StandInScanner scanner(folder, context);
    scanner.m_behaviour = object.requiredText(u"behaviour"_s);
    static const QStringList known{u"clean"_s,    u"found"_s,     u"removed"_s, u"aborted"_s,
                                   u"disagree"_s, u"killed"_s,    u"endless"_s, u"denied"_s,
                                   u"expired"_s,  u"logMissing"_s};
    if (!known.contains(scanner.m_behaviour))
        object.refuse(u"behaviour"_s, known.join(u", "_s));
    scanner.m_seconds = object.number(u"seconds"_s, scanner.m_seconds);
    scanner.m_utf16 = object.text(u"encoding"_s) == u"utf16"_s;
    scanner.m_freeBytes = qint64(object.real(u"freeBytes"_s).value_or(50e9));
    scanner.m_others = object.texts(u"running"_s);
    scanner.m_trusted = object.flag(u"trusted"_s, true);
    scanner.m_readsSha2 = object.flag(u"readsSha2"_s, true);
    const JsonReader system = reader->object(u"os"_s);
    scanner.m_system = system.text(u"product"_s);
    scanner.m_systemVersion = system.text(u"version"_s);
    if (reader->error())
        return failure(*reader->error());
    return std::optional<StandInScanner>(std::move(scanner));
}

Result<ToolCheck> StandInScanner::check(const CheckTool &request) const
{
    const auto program = m_folder->openFile(ServerFolder::components(request.program),
                                            normalizeWinPath(request.program));
    if (!program)
        return failure(program.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto run = lastRun();
    if (!run)
        return failure(run.error());
    ToolCheck check;
    check.trusted = m_trusted;
    check.signatureState = m_trusted ? u"Valid"_s : u"NotSigned"_s;
    check.version = u"1.455.0.0"_s;
    check.fileDate = now.addDays(m_behaviour == u"expired"_s ? -12 : -1);
    check.at = now;
    check.freeBytes = m_freeBytes;
    check.running = m_others;
    if (*run && isRunning(**run, now))
        check.running.append(u"msert"_s);
    check.operatingSystem = m_system;
    check.systemVersion = m_systemVersion;
    check.readsSha2 = m_readsSha2;
    check.logFile = kScannerLogPath;
    return check;
}

Result<ToolRun> StandInScanner::start(const StartTool &request) const
{
    const auto ready = check({request.tool, request.program});
    if (!ready)
        return failure(ready.error());
    if (!ready->trusted) {
        return failure(ErrorCode::PreconditionFailed, Reason::ToolNotTrusted, request.program,
                       ready->signatureState);
    }
    if (!ready->running.isEmpty()) {
        return failure(ErrorCode::PreconditionFailed, Reason::ToolRunning, request.program,
                       ready->running.join(u", "_s));
    }
    if (m_behaviour == u"denied"_s) {
        return failure(ErrorCode::PermissionDenied, Reason::None, request.program,
                       u"Win32_Process.Create: 2"_s);
    }
    const auto lock = FolderLock::acquire(*m_folder, *m_context);
    if (!lock)
        return failure(lock.error());
    const auto archived = archiveLog();
    if (!archived)
        return failure(archived.error());
    Run run;
    run.processId = QRandomGenerator::global()->bounded(1000, 30'000);
    run.startedAt = ready->at;
    run.full = request.fullScan;
    run.remove = request.removeThreats;
    if (m_behaviour != u"logMissing"_s) {
        if (const auto written = write(kScannerLog, logText(run, false)); !written)
            return failure(written.error());
    }
    if (const auto kept = keep(run); !kept)
        return failure(kept.error());
    return ToolRun{run.processId, run.startedAt, *archived};
}

Result<ToolState> StandInScanner::poll(const PollTool &request) const
{
    ToolState state;
    state.logFile = kScannerLogPath;
    state.at = QDateTime::currentDateTimeUtc();
    const auto lock = FolderLock::acquire(*m_folder, *m_context);
    if (!lock)
        return failure(lock.error());
    auto run = lastRun();
    if (!run)
        return failure(run.error());
    const bool same = *run && (*run)->processId == request.run.processId &&
                      std::abs((*run)->startedAt.msecsTo(request.run.startedAt)) < 3000;
    if (!same)
        return state;
    state.running = isRunning(**run, state.at);
    if (state.running)
        return state;
    if ((*run)->stopped || m_behaviour == u"killed"_s) {
        state.exitCode = kKilled;
        return state;
    }
    if (m_behaviour == u"found"_s || m_behaviour == u"disagree"_s)
        state.exitCode = 7;
    else if (m_behaviour == u"removed"_s)
        state.exitCode = (*run)->remove ? 6 : 7;
    else if (m_behaviour == u"clean"_s)
        state.exitCode = 0;
    if (!(*run)->ended && m_behaviour != u"logMissing"_s) {
        if (const auto written = write(kScannerLog, logText(**run, true)); !written)
            return failure(written.error());
    }
    (*run)->ended = true;
    if (const auto kept = keep(**run); !kept)
        return failure(kept.error());
    return state;
}

Result<> StandInScanner::stop(const StopTool &request) const
{
    const auto lock = FolderLock::acquire(*m_folder, *m_context);
    if (!lock)
        return failure(lock.error());
    auto run = lastRun();
    if (!run)
        return failure(run.error());
    const bool same = *run && (*run)->processId == request.run.processId;
    if (!same || !isRunning(**run, QDateTime::currentDateTimeUtc()))
        return {};
    (*run)->stopped = true;
    return keep(**run);
}

Result<ToolFile> StandInScanner::put(const PutToolPart &request) const
{
    const QString program = u"C:\\Program Files\\Amado\\Tools\\msert.exe"_s;
    if (request.totalSize == 0) {
        const auto lock = FolderLock::acquire(*m_folder, *m_context);
        if (!lock)
            return failure(lock.error());
        for (const QString &name : {u"msert.exe"_s, u"msert.part"_s}) {
            const QStringList place = kToolFolder + QStringList{name};
            const auto before = m_folder->read(place, kMostPractice, program);
            if (!before)
                continue;
            const auto gone =
                replaceFileIfHash(*m_folder, place, hexOf(*before), std::nullopt, program);
            if (!gone)
                return failure(gone.error());
        }
        return ToolFile{program, 0, false};
    }
    if (request.totalSize < 1 || request.totalSize > kMostPractice ||
        request.offset + request.content.size() > request.totalSize) {
        return failure(ErrorCode::InvalidData, Reason::FileTooLarge, program,
                       u"the practice server takes %1 bytes"_s.arg(kMostPractice));
    }
    const auto lock = FolderLock::acquire(*m_folder, *m_context);
    if (!lock)
        return failure(lock.error());
    const QStringList part = kToolFolder + QStringList{u"msert.part"_s};
    QByteArray bytes;
    if (request.offset > 0) {
        const auto before = m_folder->read(part, kMostPractice, program);
        const qint64 there = before ? before->size() : 0;
        if (there != request.offset) {
            return failure(ErrorCode::PreconditionChanged, Reason::FileChanged, program,
                           QString::number(there));
        }
        bytes = *before;
    }
    bytes += request.content;
    const bool complete = bytes.size() == request.totalSize;
    if (complete && hexOf(bytes) != request.sha256)
        return failure(ErrorCode::InvalidData, Reason::TransferDamaged, program);
    const auto written = write(complete ? kToolFolder + QStringList{u"msert.exe"_s} : part, bytes);
    if (!written)
        return failure(written.error());
    return ToolFile{program, bytes.size(), complete};
}

Result<std::optional<StandInScanner::Run>> StandInScanner::lastRun() const
{
    const auto bytes = m_folder->read(kScannerRun, kMostScannerLog, kScannerRun.front());
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return std::optional<Run>();
    if (!bytes)
        return failure(bytes.error());
    const auto reader = JsonReader::parse(*bytes, kScannerRun.front());
    if (!reader)
        return failure(reader.error());
    Run run;
    run.processId = reader->number(u"processId"_s);
    run.startedAt = reader->dateTime(u"startedAt"_s);
    run.full = reader->flag(u"full"_s, false);
    run.remove = reader->flag(u"remove"_s, false);
    run.stopped = reader->flag(u"stopped"_s, false);
    run.ended = reader->flag(u"ended"_s, false);
    if (reader->error())
        return failure(*reader->error());
    return std::optional(run);
}

bool StandInScanner::isRunning(const Run &run, const QDateTime &now) const
{
    if (run.stopped || run.ended)
        return false;
    const qint64 lasts = qint64(m_seconds) * 1000 / (m_behaviour == u"killed"_s ? 2 : 1);
    // The lab is used again tomorrow, also by whoever lost sight of the run.
    constexpr qint64 kEndless = qint64(12) * 60 * 60 * 1000;
    return run.startedAt.msecsTo(now) < (m_behaviour == u"endless"_s ? kEndless : lasts);
}

Result<> StandInScanner::keep(const Run &run) const
{
    const QJsonObject object{{u"processId"_s, run.processId},
                             {u"startedAt"_s, run.startedAt.toString(Qt::ISODateWithMs)},
                             {u"full"_s, run.full},
                             {u"remove"_s, run.remove},
                             {u"stopped"_s, run.stopped},
                             {u"ended"_s, run.ended}};
    return write(kScannerRun, QJsonDocument(object).toJson());
}

Result<> StandInScanner::makeFolders(const QStringList &place) const
{
    for (qsizetype depth = 1; depth < place.size(); ++depth) {
        const auto found = m_folder->locate(place.first(depth), place.join(u'\\'));
        if (!found)
            return failure(found.error());
        if (!found->exists && ::mkdirat(found->parent.get(), found->name.constData(), 0755) != 0)
            return failure(ErrorCode::PermissionDenied, Reason::FileNotWritable, place.join(u'\\'));
    }
    return {};
}

Result<> StandInScanner::write(const QStringList &place, const QByteArray &bytes) const
{
    const QString subject = place.join(u'\\');
    if (const auto made = makeFolders(place); !made)
        return failure(made.error());
    const auto before = m_folder->read(place, kMostPractice, subject);
    if (!before && before.error().code != ErrorCode::NotFound)
        return failure(before.error());
    return replaceFileIfHash(*m_folder, place, before ? hexOf(*before) : QString(), bytes, subject);
}

Result<QString> StandInScanner::archiveLog() const
{
    const auto before = m_folder->read(kScannerLog, kMostPractice, kScannerLogPath);
    if (!before && before.error().code == ErrorCode::NotFound)
        return QString();
    if (!before)
        return failure(before.error());
    const QString name = u"msert-"_s +
                         QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s) +
                         u".log"_s;
    QStringList place = kScannerLog;
    place.last() = name;
    if (const auto kept = write(place, *before); !kept)
        return failure(kept.error());
    const auto gone =
        replaceFileIfHash(*m_folder, kScannerLog, hexOf(*before), std::nullopt, kScannerLogPath);
    if (!gone)
        return failure(gone.error());
    return u"C:\\Windows\\debug\\"_s + name;
}

QByteArray StandInScanner::logText(const Run &run, bool whole) const
{
    const QByteArray name = "Backdoor:ASP/Practice.A!lab";
    const bool clean = m_behaviour == u"clean"_s || m_behaviour == u"disagree"_s;
    const bool removes = run.remove && m_behaviour == u"removed"_s;
    const QByteArray end = removes ? " and Removed!" : ", not removed.";
    QByteArray text = QByteArray("reboot-mode: 0, quiet-mode: 1, detect-only-mode: ") +
                      (run.remove ? '0' : '1') + ", full-scan-mode: " + (run.full ? '1' : '0') +
                      ", wu-mode: 0\n" + QByteArray(87, '-') +
                      "\nMicrosoft Safety Scanner v1.455, (build 1.455.120.0)\nStarted On " +
                      stamp(run.startedAt) +
                      "\n\nEngine: 1.1.26100.3\nSignatures: 1.455.120.0\nMpGear: 1.1.16330.1\n"
                      "Run Mode: Scan Run in Quiet Mode\n\n" +
                      (run.full ? "Extended Scan Results:\n----------------------\n"
                                : "Quick Scan Results:\n-------------------\n");
    if (whole && m_behaviour == u"aborted"_s) {
        text += "Scan was aborted.\n";
    } else if (whole) {
        if (!clean) {
            const QByteArray action = !run.remove ? "NoAction, Result: 0x00000000"
                                      : removes   ? "Remove, Result: 0x00000000"
                                                  : "Remove, Result: 0x80070005";
            text += "Threat Detected: " + name + end + "\n  Action: " + action +
                    "\n    file://C:\\inetpub\\wwwroot\\aspnet_client\\practice.txt\n"
                    "        SigSeq: 0x0000055555A13F3B\n";
        }
        text += "\nResults Summary:\n----------------\n" +
                (clean ? QByteArray("No infection found.\n") : "Found " + name + end + '\n');
        const QByteArray code = m_behaviour == u"clean"_s ? "0 (0x0)"
                                : removes                 ? "6 (0x6)"
                                                          : "7 (0x7)";
        text += "Successfully Submitted MAPS Report\nSuccessfully Submitted Heartbeat Report\n"
                "Microsoft Safety Scanner Finished On " +
                stamp(run.startedAt.addSecs(m_seconds)) + "\n\n\nReturn code: " + code + '\n';
    }
    text.replace("\n", "\r\n");
    if (!m_utf16)
        return text;
    QByteArray wide = "\xFF\xFE";
    for (const char c : text) {
        wide += c;
        wide += '\0';
    }
    return wide;
}

} // namespace amado
