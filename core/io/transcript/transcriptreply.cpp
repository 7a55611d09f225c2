// SPDX-License-Identifier: MIT
#include "io/transcript/transcriptreply.h"

#include "io/redaction/secretscrub.h"
#include "io/tls/certificates.h"
#include "model/base/jsonfields.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Under which name each kind of reply is kept. What is not here is of the moment alone, or
/// evidence with its own export and too much for a transcript.
template<class Reply>
constexpr const char16_t *kName = nullptr;
template<>
constexpr const char16_t *kName<Done> = u"done";
template<>
constexpr const char16_t *kName<ServerDescription> = u"description";
template<>
constexpr const char16_t *kName<FileBytes> = u"file";
template<>
constexpr const char16_t *kName<DirectoryListing> = u"directory";
template<>
constexpr const char16_t *kName<TextValue> = u"text";
template<>
constexpr const char16_t *kName<ServiceState> = u"service";
template<>
constexpr const char16_t *kName<AppPoolState> = u"appPool";
template<>
constexpr const char16_t *kName<ExchangeSettings> = u"exchange";
template<>
constexpr const char16_t *kName<EventList> = u"events";
template<>
constexpr const char16_t *kName<TlsObservation> = u"tls";
template<>
constexpr const char16_t *kName<CertificateList> = u"certificates";
template<>
constexpr const char16_t *kName<ToolRun> = u"toolRun";
template<>
constexpr const char16_t *kName<ToolState> = u"toolState";

template<class T>
QJsonObject object(const T &value)
{
    return FieldWriter(FieldWriter::Defaults::Written, withoutSecrets).object(value);
}

QJsonArray certificates(const CertificateChain &chain)
{
    QJsonArray array;
    for (const CertificateInfo &certificate : chain)
        array.append(QString::fromLatin1(certificate.der.toBase64()));
    return array;
}

/// Text where the bytes are exactly what the text is, so that a person can read it.
QJsonObject content(const QByteArray &bytes, TranscriptContents contents)
{
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    if (contents == TranscriptContents::Hashed)
        return {{u"size"_s, bytes.size()}, {u"sha256"_s, hash}};
    const QByteArray kept = withoutSecrets(bytes);
    // The hash of the whole would let anybody try passwords until it fits.
    QJsonObject object;
    if (kept != bytes)
        object.insert(u"secretsRemoved"_s, true);
    else
        object.insert(u"sha256"_s, hash);
    const QString text = QString::fromUtf8(kept);
    if (text.toUtf8() == kept)
        object.insert(u"text"_s, text);
    else
        object.insert(u"base64"_s, QString::fromLatin1(kept.toBase64()));
    return object;
}

struct Writer
{
    TranscriptContents contents;

    template<class Reply>
    QJsonObject operator()(const Reply &reply) const
    {
        if constexpr (kName<Reply> == nullptr)
            return {};
        else
            return {{QString::fromUtf16(kName<Reply>), value(reply)}};
    }

private:
    template<HasFields Reply>
    static QJsonObject value(const Reply &reply)
    {
        return object(reply);
    }
    [[nodiscard]] QJsonObject value(const FileBytes &file) const
    {
        return content(file.bytes, contents);
    }
    /// Certificates are their own bytes, from which all else is read.
    static QJsonObject value(const TlsObservation &seen)
    {
        QJsonObject parts = object(TlsObservation{{}, seen.protocol, seen.error});
        parts.insert(u"chain"_s, certificates(seen.chain));
        return parts;
    }
    static QJsonObject value(const CertificateList &list)
    {
        return {{u"list"_s, certificates(list.certificates)}};
    }
};

template<HasFields Reply>
Result<HostReply> readPart(const JsonReader &part, const Reply *)
{
    return FieldReader::object<Reply>(part);
}

Result<HostReply> readPart(const JsonReader &object, const FileBytes *)
{
    if (object.has(u"text"_s))
        return FileBytes{object.text(u"text"_s).toUtf8()};
    if (object.has(u"base64"_s)) {
        const auto decoded = QByteArray::fromBase64Encoding(
            object.text(u"base64"_s).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            object.refuse(u"base64"_s, u"base64"_s);
        return FileBytes{decoded.decoded};
    }
    return failure(ErrorCode::NotFound, Reason::FactMissing, {},
                   u"only its hash was recorded: %1"_s.arg(object.requiredText(u"sha256"_s)));
}

CertificateChain readCertificates(const JsonReader &object, const QString &key)
{
    CertificateChain chain;
    for (const QString &text : object.texts(key)) {
        auto certificate = readCertificate(QByteArray::fromBase64(text.toLatin1()));
        if (certificate)
            chain.push_back(std::move(*certificate));
        else
            object.refuse(key, u"certificates"_s);
    }
    return chain;
}

Result<HostReply> readPart(const JsonReader &part, const TlsObservation *)
{
    return TlsObservation{readCertificates(part, u"chain"_s), part.text(u"protocol"_s),
                          part.text(u"error"_s)};
}

Result<HostReply> readPart(const JsonReader &part, const CertificateList *)
{
    return CertificateList{readCertificates(part, u"list"_s)};
}

/// The first kind whose name stands there; nullopt for none.
template<class... Replies>
std::optional<Result<HostReply>> readNamed(const JsonReader &reader,
                                           const std::variant<Replies...> *)
{
    std::optional<Result<HostReply>> found;
    const auto look = [&]<class Reply>(const Reply *kind) {
        if constexpr (kName<Reply> != nullptr) {
            const QString name = QString::fromUtf16(kName<Reply>);
            if (!found && reader.has(name))
                found = readPart(reader.object(name), kind);
        }
    };
    (look(static_cast<const Replies *>(nullptr)), ...);
    return found;
}

} // namespace

QJsonObject transcriptError(const Error &error)
{
    return object(error);
}

Error readTranscriptError(const JsonReader &reader)
{
    return FieldReader::object<Error>(reader);
}

QJsonObject transcriptReply(const Result<HostReply> &reply, TranscriptContents contents)
{
    if (!reply)
        return {{u"error"_s, transcriptError(reply.error())}};
    return std::visit(Writer{contents}, *reply);
}

Result<HostReply> readTranscriptReply(const JsonReader &reader)
{
    if (reader.has(u"error"_s))
        return failure(readTranscriptError(reader.object(u"error"_s)));
    if (auto reply = readNamed(reader, static_cast<const HostReply *>(nullptr)))
        return std::move(*reply);
    reader.refuse(u"ask"_s, u"an answer of a known kind"_s);
    return failure(ErrorCode::InvalidData);
}

} // namespace amado
