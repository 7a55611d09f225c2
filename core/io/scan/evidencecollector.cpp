// SPDX-License-Identifier: MIT
#include "io/scan/evidencecollector.h"

#include "io/files/posixfile.h"
#include "io/redaction/evidencelines.h"
#include "io/scan/evidencefolder.h"
#include "model/base/enumnames.h"
#include "model/base/jsonvalues.h"
#include "model/base/winpath.h"
#include "model/scan/scanjson.h"

#include <QJsonDocument>
#include <QMap>

#include <algorithm>
#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kReadingLimit = std::chrono::minutes(10);

/// What the findings want of one file of the server.
struct WantedFile
{
    QString path; ///< Windows path; of events the channel.
    QList<qint64> lines;
    QMap<qint64, QString> known; ///< Lines that the scan itself holds.
};

bool isWindowsFile(const QString &path)
{
    return path.size() > 3 && path.at(1) == u':';
}

std::vector<WantedFile> wantedFiles(const std::vector<scan::Finding> &findings)
{
    QMap<QString, WantedFile> byKey;
    for (const scan::Finding &finding : findings) {
        if (finding.file.isEmpty())
            continue;
        WantedFile &file = byKey[winPathKey(finding.file)];
        file.path = finding.file;
        file.lines += finding.lines;
        if (!finding.text.isEmpty())
            file.known.insert(finding.lines.value(0), finding.text);
    }
    std::vector<WantedFile> files;
    for (WantedFile &file : byKey) {
        std::sort(file.lines.begin(), file.lines.end());
        file.lines.erase(std::unique(file.lines.begin(), file.lines.end()), file.lines.end());
        files.push_back(std::move(file));
    }
    return files;
}

QByteArray knownLines(const WantedFile &file)
{
    QByteArray lines;
    for (auto it = file.known.begin(); it != file.known.end(); ++it) {
        QString text = it.value();
        // A text of several lines stays one entry.
        text.replace(u'\r', u' ').replace(u'\n', u' ');
        lines += QByteArray::number(it.key()) + '\t' + text.toUtf8() + '\n';
    }
    return lines;
}

bool endsAll(const Error &error)
{
    return error.code == ErrorCode::Cancelled || error.reason == Reason::DiskFull;
}

/// A file of the server as it was read.
struct SourceFile
{
    QByteArray bytes;
    std::optional<FoundFile> found; ///< Its times, where the server told them.
};

Result<SourceFile> readSource(HostAccess &host, const QString &path, qint64 limit,
                              const CallContext &context)
{
    const qsizetype slash = std::max(path.lastIndexOf(u'\\'), path.lastIndexOf(u'/'));
    InspectFiles look;
    look.folder = path.left(slash);
    look.names = {path.mid(slash + 1)};
    look.recursive = false;
    look.hash = false;
    const std::array<HostRequest, 2> requests = {look, ReadFile{path, limit}};
    CallContext own = context;
    own.deadline = std::max(context.deadline, kReadingLimit);
    const auto replies = host.run(requests, own);
    if (!replies)
        return failure(replies.error());
    auto content = replyAs<FileBytes>(replies->at(1));
    if (!content)
        return failure(content.error());
    SourceFile source{std::move(content->bytes), std::nullopt};
    if (const auto found = replyAs<FoundFiles>(replies->at(0))) {
        for (const FoundFile &file : found->files) {
            if (sameWinPath(file.path, path))
                source.found = file;
        }
    }
    return source;
}

QJsonObject problemOf(const Error &error)
{
    return {{u"subject"_s, error.subject},
            {u"code"_s, enumName(error.code)},
            {u"reason"_s, enumName(error.reason)},
            {u"detail"_s, error.detail}};
}

/// Keeps what concerns one server, in a folder of its own.
class ServerEvidence
{
public:
    ServerEvidence(EvidenceFolder &folder, const scan::ServerScan &scan, QString name,
                   const EvidenceOptions &options, const CallContext &context)
        : m_folder(folder)
        , m_scan(scan)
        , m_name(std::move(name))
        , m_options(options)
        , m_context(context)
    {}

    /// False: nothing more can be kept, of this server or another.
    bool keep(HostConnector &connector)
    {
        if (!keepScan())
            return false;
        std::unique_ptr<HostAccess> host;
        auto reached = connector.connect(m_scan.path);
        if (reached)
            host = std::move(*reached);
        else
            m_problems.push_back(reached.error());
        for (const WantedFile &file : wantedFiles(m_scan.findings)) {
            if (m_context.stop.stop_requested()) {
                m_problems.push_back({ErrorCode::Cancelled, Reason::None, file.path, {}});
                return false;
            }
            if (!keepFile(host.get(), file))
                return false;
        }
        return true;
    }

    [[nodiscard]] QJsonObject json() const
    {
        return {{u"server"_s, m_scan.server},
                {u"path"_s, m_scan.path},
                {u"kind"_s, enumName(m_scan.kind)},
                {u"startedAt"_s, jsonTime(m_scan.startedAt)},
                {u"endedAt"_s, jsonTime(m_scan.endedAt)},
                {u"catalogRevision"_s, textOrNull(m_scan.catalogRevision)},
                {u"files"_s, m_files},
                {u"leftOut"_s, m_leftOut},
                {u"problems"_s, jsonArray(m_problems, problemOf)}};
    }
    [[nodiscard]] const std::vector<Error> &problems() const { return m_problems; }
    [[nodiscard]] int files() const { return int(m_files.size()); }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    bool keepScan()
    {
        scan::ServerScan kept = m_scan;
        if (m_options.redact) {
            for (scan::Finding &finding : kept.findings)
                finding.text = redactedLine(finding.text);
        }
        return add({m_name, u"scan.json"_s}, scan::serializeScan(kept), {{u"kind"_s, u"scan"_s}});
    }

    bool keepFile(HostAccess *host, const WantedFile &file)
    {
        QByteArray lines = knownLines(file);
        QJsonObject about{{u"source"_s, file.path}};
        if (host != nullptr && isWindowsFile(file.path)) {
            const auto source = readSource(*host, file.path, m_options.largestFile, m_context);
            if (!source) {
                m_problems.push_back(source.error());
                if (m_problems.back().subject.isEmpty())
                    m_problems.back().subject = file.path;
            } else {
                describe(about, *source);
                if (m_options.redact)
                    m_leftOut.append(about);
                else if (!keepWhole(file, source->bytes, about))
                    return false;
                if (!file.path.endsWith(u".gz", Qt::CaseInsensitive)) {
                    if (QByteArray whole = linesOf(source->bytes, file.lines); !whole.isEmpty())
                        lines = std::move(whole);
                }
            }
        }
        if (lines.isEmpty())
            return true;
        about.insert(u"kind"_s, u"lines"_s);
        about.insert(u"lines"_s, lines.count('\n'));
        const QString name =
            file.path.mid(std::max(file.path.lastIndexOf(u'\\'), file.path.lastIndexOf(u'/')) + 1);
        return add({m_name, u"lines"_s, name + u".txt"_s},
                   m_options.redact ? redactedLines(lines) : lines, about);
    }

    bool keepWhole(const WantedFile &file, const QByteArray &bytes, QJsonObject about)
    {
        about.insert(u"kind"_s, u"file"_s);
        return add(QStringList{m_name, u"files"_s} +
                       fileInServer(file.path).split(u'/', Qt::SkipEmptyParts),
                   bytes, about);
    }

    static void describe(QJsonObject &about, const SourceFile &source)
    {
        about.insert(u"sourceSize"_s, source.bytes.size());
        about.insert(u"sourceSha256"_s, sha256Hex(source.bytes));
        if (!source.found)
            return;
        about.insert(u"sourceCreated"_s, jsonTime(source.found->created));
        about.insert(u"sourceModified"_s, jsonTime(source.found->modified));
    }

    bool add(const QStringList &parts, const QByteArray &bytes, QJsonObject about)
    {
        const auto written = m_folder.write(parts, bytes);
        if (!written) {
            m_problems.push_back(written.error());
            return !endsAll(written.error());
        }
        about.insert(u"file"_s, *written);
        about.insert(u"size"_s, bytes.size());
        about.insert(u"sha256"_s, sha256Hex(bytes));
        m_files.append(about);
        m_bytes += bytes.size();
        return true;
    }

    EvidenceFolder &m_folder;
    const scan::ServerScan &m_scan;
    QString m_name;
    const EvidenceOptions &m_options;
    const CallContext &m_context;
    QJsonArray m_files;
    QJsonArray m_leftOut; ///< Whole files hold secrets that nobody can find in them all.
    std::vector<Error> m_problems;
    qint64 m_bytes = 0;
};

} // namespace

EvidenceCollector::EvidenceCollector(HostConnector &connector, const Clock &clock,
                                     QString toolVersion)
    : m_connector(connector)
    , m_clock(clock)
    , m_toolVersion(std::move(toolVersion))
{}

Result<EvidenceSummary> EvidenceCollector::keep(const std::vector<scan::ServerScan> &scans,
                                                const EvidenceOptions &options,
                                                const CallContext &context)
{
    auto folder = EvidenceFolder::create(options.folder);
    if (!folder)
        return failure(folder.error());
    EvidenceSummary summary;
    QJsonArray servers;
    QStringList names;
    bool goesOn = true;
    for (const scan::ServerScan &scan : scans) {
        if (!goesOn)
            break;
        QString name = scan.server.isEmpty() ? u"server"_s : scan.server;
        for (int number = 2; names.contains(name, Qt::CaseInsensitive); ++number)
            name = scan.server + u'-' + QString::number(number);
        names.append(name);
        ServerEvidence evidence(*folder, scan, name, options, context);
        goesOn = evidence.keep(m_connector);
        servers.append(evidence.json());
        summary.files += evidence.files();
        summary.bytes += evidence.bytes();
        summary.problems.insert(summary.problems.end(), evidence.problems().begin(),
                                evidence.problems().end());
    }
    const QJsonObject manifest{
        {u"schema"_s, u"amado.evidence-manifest/1"_s},
        {u"tool"_s, QJsonObject{{u"name"_s, u"Amado"_s}, {u"version"_s, m_toolVersion}}},
        {u"createdAt"_s, jsonTime(m_clock.now())},
        {u"redacted"_s, options.redact},
        {u"largestFile"_s, options.largestFile},
        {u"complete"_s, summary.problems.empty()},
        {u"servers"_s, servers}};
    const QByteArray bytes = QJsonDocument(manifest).toJson();
    folder->releaseReserve();
    if (auto written = folder->write({u"manifest.json"_s}, bytes); !written)
        return failure(written.error());
    summary.manifestSha256 = sha256Hex(bytes);
    summary.manifest = folder->path() + u"/manifest.json"_s;
    // As sha256sum writes and checks it.
    const auto beside = folder->write({u"manifest.sha256"_s},
                                      summary.manifestSha256.toLatin1() + "  manifest.json\n");
    if (!beside)
        return failure(beside.error());
    return summary;
}

} // namespace amado
