#include "io/host/scriptcodec.h"

#include "io/host/scriptreply.h"
#include "io/host/scriptsearch.h"
#include "io/host/scriptvalue.h"
#include "model/base/enumnames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// The bootstrap: small enough for a command line. `$input` and not the console's own reader,
/// because PowerShell itself reads a redirected standard input and would take lines away from it.
constexpr auto kBootstrap = "$ErrorActionPreference='Stop';$ProgressPreference='SilentlyContinue';"
                            "$WarningPreference='SilentlyContinue';$l=@($input);"
                            "&([ScriptBlock]::Create([Text.Encoding]::UTF8.GetString("
                            "[Convert]::FromBase64String($l[0].Trim())))) $l";

/// ConvertFrom-Json of Windows PowerShell 5.1 takes about two million characters.
constexpr qsizetype kMaxRequestJson = 2'000'000;
constexpr qsizetype kMaxReplyJson = 32 << 20;
constexpr qsizetype kMostContents = 4; ///< Of one reply: a search gives as many tables.

QJsonObject serviceState(const ServiceState &state)
{
    return {{u"state"_s, scriptText(state.state)}, {u"startType"_s, scriptText(state.startType)}};
}

QJsonObject appPoolState(const AppPoolState &state)
{
    return {{u"state"_s, scriptText(state.state)},
            {u"autoStart"_s, state.autoStart},
            {u"startMode"_s, scriptText(state.startMode)}};
}

/// The arguments of each request; file contents go to `contents`.
class ArgumentWriter
{
public:
    explicit ArgumentWriter(QByteArrayList &contents)
        : m_contents(contents)
    {}

    QJsonObject operator()(const DescribeServer &) const { return {}; }
    QJsonObject operator()(const ReadExchangeSettings &) const { return {}; }
    QJsonObject operator()(const ReadFile &request) const
    {
        return {{u"path"_s, scriptText(request.path)}, {u"maxBytes"_s, request.maxBytes}};
    }
    QJsonObject operator()(const ReadFileTail &request) const
    {
        return {{u"path"_s, scriptText(request.path)}, {u"maxBytes"_s, request.maxBytes}};
    }
    QJsonObject operator()(const WriteFileIfHash &request) const
    {
        qsizetype index = -1;
        if (request.content) {
            index = m_contents.size();
            m_contents.append(*request.content);
        }
        return {{u"path"_s, scriptText(request.path)},
                {u"expected"_s, scriptText(request.expectedSha256)},
                {u"content"_s, index}};
    }
    QJsonObject operator()(const ListDirectory &request) const
    {
        return {{u"path"_s, scriptText(request.path)}};
    }
    QJsonObject operator()(const ReadRegistryValue &request) const
    {
        return {{u"key"_s, scriptText(request.key)}, {u"name"_s, scriptText(request.name)}};
    }
    QJsonObject operator()(const ReadFileVersion &request) const
    {
        return {{u"path"_s, scriptText(request.path)}};
    }
    QJsonObject operator()(const QueryService &request) const
    {
        return {{u"name"_s, scriptText(request.name)}};
    }
    QJsonObject operator()(const SetService &request) const
    {
        return {{u"name"_s, scriptText(request.name)},
                {u"expected"_s, serviceState(request.expected)},
                {u"wanted"_s, serviceState(request.wanted)}};
    }
    QJsonObject operator()(const QueryAppPool &request) const
    {
        return {{u"name"_s, scriptText(request.name)}};
    }
    QJsonObject operator()(const SetAppPool &request) const
    {
        return {{u"name"_s, scriptText(request.name)},
                {u"expected"_s, appPoolState(request.expected)},
                {u"wanted"_s, appPoolState(request.wanted)}};
    }
    QJsonObject operator()(const SetBlockedMitigations &request) const
    {
        return {{u"expected"_s, scriptTexts(request.expected)},
                {u"wanted"_s, scriptTexts(request.wanted)}};
    }
    QJsonObject operator()(const QueryEvents &request) const
    {
        return {{u"log"_s, scriptText(request.log)},
                {u"provider"_s, scriptText(request.provider)},
                {u"maxCount"_s, request.maxCount}};
    }
    QJsonObject operator()(const ProbeTls &request) const
    {
        return {{u"host"_s, scriptText(request.host)}, {u"port"_s, request.port}};
    }
    QJsonObject operator()(const ReadCertificateStore &request) const
    {
        return {{u"store"_s, scriptText(request.store)}};
    }
    QJsonObject operator()(const StartTool &request) const
    {
        return {{u"tool"_s, enumName(request.tool)},
                {u"program"_s, scriptText(request.program)},
                {u"fullScan"_s, request.fullScan},
                {u"removeThreats"_s, request.removeThreats}};
    }
    QJsonObject operator()(const PollTool &request) const
    {
        return {{u"tool"_s, enumName(request.tool)},
                {u"processId"_s, request.run.processId},
                {u"startedAt"_s, scriptMoment(request.run.startedAt)},
                {u"waitMs"_s, request.waitMs}};
    }
    QJsonObject operator()(const StopTool &request) const
    {
        return (*this)(PollTool{request.tool, request.run});
    }
    QJsonObject operator()(const CheckTool &request) const
    {
        return {{u"tool"_s, enumName(request.tool)}, {u"program"_s, scriptText(request.program)}};
    }
    QJsonObject operator()(const PutToolPart &request) const
    {
        m_contents.append(request.content);
        return {{u"tool"_s, enumName(request.tool)},
                {u"offset"_s, request.offset},
                {u"content"_s, m_contents.size() - 1},
                {u"totalSize"_s, request.totalSize},
                {u"sha256"_s, scriptText(request.sha256)}};
    }
    QJsonObject operator()(const SearchLogs &request) const { return searchArguments(request); }
    QJsonObject operator()(const InspectFiles &request) const { return searchArguments(request); }
    QJsonObject operator()(const SearchEvents &request) const { return searchArguments(request); }

private:
    QByteArrayList &m_contents;
};

/// Lines of the output without their ends; noise may use either kind of end.
class Lines
{
public:
    explicit Lines(const QByteArray &text)
        : m_text(text)
    {}

    [[nodiscard]] bool atEnd() const { return m_at > m_text.size(); }
    QByteArrayView next()
    {
        const qsizetype end = m_text.indexOf('\n', m_at);
        QByteArrayView line =
            QByteArrayView(m_text).sliced(m_at, (end < 0 ? m_text.size() : end) - m_at);
        m_at = end < 0 ? m_text.size() + 1 : end + 1;
        if (line.endsWith('\r'))
            line.chop(1);
        return line;
    }

private:
    const QByteArray &m_text;
    qsizetype m_at = 0;
};

std::optional<QByteArray> base64Line(Lines &lines, qint64 maxBytes)
{
    if (lines.atEnd())
        return std::nullopt;
    const QByteArrayView line = lines.next();
    if (line.size() > (maxBytes + 2) / 3 * 4)
        return std::nullopt;
    auto bytes = QByteArray::fromBase64Encoding(QByteArray::fromRawData(line.data(), line.size()),
                                                QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return std::nullopt;
    return std::move(bytes.decoded);
}

struct Frame
{
    QByteArray json;
    QByteArrayList contents;
};

/// Reads what stands between the frame's first line and its last. None when it is not whole.
std::optional<Frame> readFrame(Lines &lines, const QByteArrayList &head, const QByteArray &end,
                               qsizetype maxContents)
{
    bool lengthOk = false;
    bool countOk = false;
    const qsizetype length = head.value(2).toLongLong(&lengthOk);
    const int count = head.value(3).toInt(&countOk);
    if (!lengthOk || !countOk || length < 0 || count < 0 || count > maxContents)
        return std::nullopt;
    auto json = base64Line(lines, kMaxReplyJson);
    if (!json || (json->size() + 2) / 3 * 4 != length)
        return std::nullopt;
    Frame frame{std::move(*json), {}};
    qint64 room = kMaxReplyContent;
    for (int i = 0; i < count; ++i) {
        auto content = base64Line(lines, room);
        if (!content)
            return std::nullopt;
        room -= content->size();
        frame.contents.append(std::move(*content));
    }
    if (lines.atEnd() || lines.next() != end)
        return std::nullopt;
    return frame;
}

} // namespace

QString scriptCommandLine()
{
    const QString bootstrap = QString::fromLatin1(kBootstrap);
    QByteArray utf16;
    for (const QChar c : bootstrap) {
        utf16.append(static_cast<char>(c.cell()));
        utf16.append(static_cast<char>(c.row()));
    }
    return u"powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -InputFormat Text "
           u"-OutputFormat Text -EncodedCommand "_s +
           QString::fromLatin1(utf16.toBase64());
}

QString newBatchId()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex());
}

Result<QByteArray> encodeBatch(const QByteArray &script, const QString &batch,
                               std::span<const HostRequest> requests,
                               std::chrono::milliseconds time, const QDateTime &writesUntil)
{
    QByteArrayList contents;
    QJsonArray list;
    for (const HostRequest &request : requests) {
        QJsonObject arguments = std::visit(ArgumentWriter(contents), request);
        arguments.insert(u"do"_s, requestName(request));
        arguments.insert(u"writes"_s, isWriting(request));
        list.append(arguments);
    }
    const QJsonValue until = scriptMoment(writesUntil);
    const QByteArray json = QJsonDocument(QJsonObject{{u"batch"_s, scriptText(batch)},
                                                      {u"timeMs"_s, qint64(time.count())},
                                                      {u"writesUntil"_s, until},
                                                      {u"maxContent"_s, kMaxReplyContent},
                                                      {u"requests"_s, list}})
                                .toJson(QJsonDocument::Compact);
    if (json.size() > kMaxRequestJson) {
        return failure(ErrorCode::Internal, Reason::None, {},
                       u"a batch of %1 requests is too large"_s.arg(requests.size()));
    }
    QByteArray input = script.toBase64() + '\n' + json.toBase64() + '\n';
    for (const QByteArray &content : contents)
        input += content.toBase64() + '\n';
    input += "end-" + batch.toLatin1() + '\n';
    return input;
}

Result<std::vector<Result<HostReply>>> decodeReplies(const ShellOutput &output,
                                                     const QString &batch,
                                                     std::span<const HostRequest> requests)
{
    const QByteArray id = batch.toLatin1();
    const QByteArray start = "AMADO-START " + id;
    const QByteArray head = "AMADO-REPLY " + id + ' ';
    const QByteArray end = "AMADO-END " + id;
    const auto detail = [&](const QString &what) {
        return u"%1, exit code %2: %3"_s.arg(what, QString::number(output.exitCode),
                                             shellMessage(output.err));
    };
    const auto unusable = [&](const QString &what) {
        return failure(ErrorCode::TimedOut, Reason::AnswerUnusable, {}, detail(what));
    };

    bool started = false;
    std::optional<Frame> frame;
    Lines lines(output.out);
    while (!lines.atEnd() && !frame) {
        const QByteArrayView line = lines.next();
        if (line == start)
            started = true;
        if (!line.startsWith(head))
            continue;
        frame = readFrame(lines, line.toByteArray().split(' '), end,
                          kMostContents * static_cast<qsizetype>(requests.size()));
        if (!frame)
            return unusable(u"the answer is not whole"_s);
    }
    if (!frame && !started) {
        return failure(ErrorCode::Unreachable, Reason::ShellMissing, {},
                       detail(u"the script did not start"_s));
    }
    if (!frame)
        return unusable(u"the answer is missing"_s);

    const QJsonDocument document = QJsonDocument::fromJson(frame->json);
    const QJsonValue results = document.object().value("results"_L1);
    if (!results.isArray() || results.toArray().size() != qsizetype(requests.size()))
        return unusable(u"replies do not match requests"_s);
    std::vector<Result<HostReply>> replies;
    replies.reserve(requests.size());
    const QJsonArray entries = results.toArray();
    for (const HostRequest &request : requests) {
        const QJsonValue entry = entries.at(static_cast<qsizetype>(replies.size()));
        replies.push_back(readReply(request, entry.toObject(), frame->contents));
    }
    return replies;
}

QString shellMessage(const QByteArray &err)
{
    constexpr qsizetype kMaxBytes = 64 << 10;
    constexpr qsizetype kMaxChars = 600;
    const QByteArray text = err.left(kMaxBytes);
    QString message;
    const qsizetype at = text.indexOf("#< CLIXML");
    if (at < 0) {
        message = QString::fromUtf8(text);
    } else {
        message = QString::fromUtf8(text.left(at));
        QXmlStreamReader xml(text.mid(text.indexOf('<', at + 9)));
        while (!xml.atEnd() && message.size() < kMaxChars) {
            // <S S="Error">, with control characters spelled "_x000A_".
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"S" &&
                xml.attributes().value("S"_L1) == u"Error")
                message += xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
        for (const QString &spelled : {u"_x000D_"_s, u"_x000A_"_s, u"_x001B_"_s})
            message.replace(spelled, u" "_s);
    }
    for (QChar &c : message) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    return message.simplified().left(kMaxChars);
}

} // namespace amado
