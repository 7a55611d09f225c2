// SPDX-License-Identifier: MIT
#include "io/script/scriptcodec.h"

#include "io/script/scriptreply.h"
#include "io/script/scriptsearch.h"
#include "io/script/scriptvalue.h"
#include "model/base/enumnames.h"
#include "model/base/fields.h"

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

/// The arguments of a request by the names of its parts; file contents go to `contents`.
class ArgumentWriter
{
public:
    explicit ArgumentWriter(QByteArrayList &contents)
        : m_contents(contents)
    {}

    template<class T>
    ArgumentWriter &operator()(const FieldName &name, const T &value)
    {
        m_object.insert(name.text(), argument(value));
        return *this;
    }
    ArgumentWriter &operator()(const FieldName &, const std::optional<SearchPosition> &from)
    {
        const SearchPosition position = from.value_or(SearchPosition{});
        (*this)(u"fromFile", position.file)(u"fromOffset", QString::number(position.offset));
        (*this)(u"fromLine", QString::number(position.line));
        return (*this)(u"fromHeader", QString::fromLatin1(position.header.toBase64()));
    }
    template<class T>
    ArgumentWriter &required(const FieldName &name, const T &value)
    {
        return (*this)(name, value);
    }
    template<HasFields T>
    [[nodiscard]] QJsonObject object(const T &value) const
    {
        ArgumentWriter inner(m_contents);
        T::fields(inner, value);
        return inner.m_object;
    }

private:
    static QJsonValue argument(const QString &text) { return scriptText(text); }
    static QJsonValue argument(bool flag) { return flag; }
    static QJsonValue argument(int number) { return number; }
    static QJsonValue argument(qint64 number) { return number; }
    static QJsonValue argument(const QStringList &texts) { return scriptTexts(texts); }
    static QJsonValue argument(const QDateTime &at) { return scriptMoment(at); }
    static QJsonValue argument(HostTool tool) { return enumName(tool); }
    static QJsonValue argument(scan::LogFormat format) { return scriptText(enumName(format)); }
    static QJsonValue argument(const QList<int> &numbers)
    {
        QJsonArray array;
        for (const int number : numbers)
            array.append(number);
        return array;
    }
    [[nodiscard]] QJsonValue argument(const QByteArray &content) const
    {
        m_contents.append(content);
        return m_contents.size() - 1;
    }
    [[nodiscard]] QJsonValue argument(const std::optional<QByteArray> &content) const
    {
        return content ? argument(*content) : QJsonValue(-1);
    }
    template<HasFields T>
    [[nodiscard]] QJsonValue argument(const T &value) const
    {
        return object(value);
    }

    QByteArrayList &m_contents;
    QJsonObject m_object;
};

QJsonObject argumentsOf(const HostRequest &request, QByteArrayList &contents)
{
    const ArgumentWriter writer(contents);
    QJsonObject arguments =
        std::visit([&](const auto &each) { return writer.object(each); }, request);
    if (const auto *logs = std::get_if<SearchLogs>(&request))
        addBlockMarks(arguments, *logs);
    return arguments;
}

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
        QJsonObject arguments = argumentsOf(request, contents);
        arguments.insert(u"do"_s, kindOf(request).text());
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
