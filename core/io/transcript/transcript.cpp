// SPDX-License-Identifier: MIT
#include "io/transcript/transcript.h"

#include "io/transcript/transcriptreply.h"
#include "ports/requestkey.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

const QString kFormat = u"amado.transcript"_s;

QByteArray asLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QString moment(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

/// The lines one by one; the error of a line names its number.
class Reader
{
public:
    Reader(const QByteArray &bytes, const QString &subject)
        : m_bytes(bytes)
        , m_subject(subject)
    {}

    Result<Transcript> read()
    {
        if (m_bytes.size() > Transcript::kMaxBytes)
            return failure(
                ErrorCode::InvalidData, Reason::FileTooLarge, m_subject,
                u"%1 of at most %2 bytes"_s.arg(m_bytes.size()).arg(Transcript::kMaxBytes));
        if (auto header = readHeader(); !header)
            return failure(header.error());
        while (m_at < m_bytes.size()) {
            auto line = next();
            if (!line)
                return failure(line.error());
            takeCall(*line);
            if (line->error())
                return failure(*at(*line->error()));
            if (m_line > Transcript::kMaxLines ||
                m_transcript.answers.size() > size_t(Transcript::kMaxAnswers))
                return failure(ErrorCode::InvalidData, Reason::FileTooLarge, m_subject,
                               u"more calls or answers than are read"_s, m_line);
        }
        return std::move(m_transcript);
    }

private:
    Result<JsonReader> next()
    {
        qsizetype end = m_bytes.indexOf('\n', m_at);
        if (end < 0)
            end = m_bytes.size();
        auto line = JsonReader::parse(m_bytes.sliced(m_at, end - m_at), m_subject);
        m_at = end + 1;
        ++m_line;
        if (!line)
            return failure(*at(line.error()));
        return line;
    }

    std::optional<Error> at(Error error) const
    {
        error.line = m_line;
        error.column = 0;
        return error;
    }

    Result<> readHeader()
    {
        const auto header = next();
        if (!header)
            return failure(header.error());
        if (header->text(u"format"_s) != kFormat)
            header->refuse(u"format"_s, kFormat);
        const int version = header->number(u"version"_s);
        m_transcript.address = header->text(u"address"_s);
        m_transcript.recordedAt = header->dateTime(u"recordedAt"_s);
        if (header->error())
            return failure(*at(*header->error()));
        if (version < 1 || version > Transcript::kVersion)
            return failure(
                ErrorCode::Unsupported, Reason::None, m_subject,
                u"version %1, this program knows %2"_s.arg(version).arg(Transcript::kVersion));
        return {};
    }

    void takeCall(const JsonReader &line)
    {
        if (line.has(u"error"_s)) {
            const Error error = readTranscriptError(line.object(u"error"_s));
            for (const QString &key : line.texts(u"asked"_s))
                m_transcript.answers.push_back({key, failure(error), error});
            return;
        }
        for (const JsonReader &answer : line.objects(u"answers"_s))
            m_transcript.answers.push_back(
                {answer.requiredText(u"ask"_s), readTranscriptReply(answer), {}});
    }

    const QByteArray &m_bytes;
    QString m_subject;
    qsizetype m_at = 0;
    int m_line = 0;
    Transcript m_transcript;
};

} // namespace

QByteArray transcriptHeader(const QString &address, const QDateTime &at,
                            TranscriptContents contents)
{
    const bool kept = contents == TranscriptContents::Kept;
    return asLine({{u"format"_s, kFormat},
                   {u"version"_s, Transcript::kVersion},
                   {u"address"_s, address},
                   {u"recordedAt"_s, moment(at)},
                   {u"contents"_s, kept ? u"kept"_s : u"hashed"_s}});
}

QByteArray transcriptLine(std::span<const HostRequest> requests,
                          const Result<std::vector<Result<HostReply>>> &replies,
                          const QDateTime &at, std::chrono::milliseconds took,
                          TranscriptContents contents)
{
    QJsonObject line{{u"at"_s, moment(at)}, {u"ms"_s, qint64(took.count())}};
    QJsonArray list;
    if (!replies) {
        for (const HostRequest &request : requests)
            list.append(requestKey(request));
        line.insert(u"asked"_s, list);
        line.insert(u"error"_s, transcriptError(replies.error()));
        return asLine(line);
    }
    for (size_t i = 0; i < requests.size() && i < replies->size(); ++i) {
        QJsonObject answer = transcriptReply((*replies)[i], contents);
        answer.insert(u"ask"_s, requestKey(requests[i]));
        list.append(answer);
    }
    line.insert(u"answers"_s, list);
    return asLine(line);
}

Result<Transcript> readTranscript(const QByteArray &bytes, const QString &subject)
{
    return Reader(bytes, subject).read();
}

} // namespace amado
