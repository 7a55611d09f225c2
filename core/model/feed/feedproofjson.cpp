// SPDX-License-Identifier: MIT
#include "model/feed/feedproofjson.h"

#include "model/base/enumnames.h"
#include "model/base/jsonfields.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

QJsonValue timeJson(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    return time.toUTC().toString(Qt::ISODateWithMs);
}

CertificateChain readChain(const JsonReader &reader)
{
    CertificateChain chain;
    for (const JsonReader &certificate : reader.objects(u"chain"_s))
        chain.push_back(FieldReader::object<CertificateInfo>(certificate));
    return chain;
}

TimestampProof readTimestamp(const JsonReader &reader)
{
    TimestampProof timestamp;
    timestamp.state = reader.word<TimestampProof::State>(u"state"_s);
    timestamp.at = reader.dateTime(u"at"_s);
    timestamp.rule = reader.word<TrustRule>(u"rule"_s);
    timestamp.detail = reader.text(u"detail"_s);
    timestamp.chain = readChain(reader);
    return timestamp;
}

} // namespace

QJsonObject certificateJson(const CertificateInfo &certificate)
{
    return FieldWriter(FieldWriter::Defaults::Written).object(certificate);
}

QJsonArray chainJson(const CertificateChain &chain)
{
    QJsonArray array;
    for (const CertificateInfo &certificate : chain)
        array.append(certificateJson(certificate));
    return array;
}

QJsonObject feedProofJson(const FeedProof &proof)
{
    return {{u"verdict"_s, enumName(proof.verdict)},
            {u"rule"_s, enumName(proof.rule)},
            {u"detail"_s, proof.detail},
            {u"signer"_s,
             QJsonObject{{u"chain"_s, chainJson(proof.signer)},
                         {u"brokenLink"_s,
                          proof.brokenLink < 0 ? QJsonValue() : QJsonValue(proof.brokenLink)}}},
            {u"timestamp"_s, QJsonObject{{u"state"_s, enumName(proof.timestamp.state)},
                                         {u"at"_s, timeJson(proof.timestamp.at)},
                                         {u"rule"_s, enumName(proof.timestamp.rule)},
                                         {u"detail"_s, proof.timestamp.detail},
                                         {u"chain"_s, chainJson(proof.timestamp.chain)}}},
            {u"judgedFor"_s, timeJson(proof.judgedFor)},
            {u"checkedAt"_s, timeJson(proof.checkedAt)},
            {u"signedContent"_s, QString::fromLatin1(proof.signedContent.toBase64())}};
}

Result<FeedProof> readFeedProof(const QByteArray &json)
{
    const auto reader = JsonReader::parse(json, u"feed proof"_s);
    if (!reader)
        return failure(reader.error());
    FeedProof proof;
    proof.verdict = reader->word<FeedVerdict>(u"verdict"_s);
    proof.rule = reader->word<TrustRule>(u"rule"_s);
    proof.detail = reader->text(u"detail"_s);
    const JsonReader signer = reader->object(u"signer"_s);
    proof.signer = readChain(signer);
    proof.brokenLink = signer.number(u"brokenLink"_s, -1);
    proof.timestamp = readTimestamp(reader->object(u"timestamp"_s));
    proof.judgedFor = reader->dateTime(u"judgedFor"_s);
    proof.checkedAt = reader->dateTime(u"checkedAt"_s);
    FieldReader parts(*reader);
    parts(u"signedContent", proof.signedContent);
    if (reader->error())
        return failure(*reader->error());
    return proof;
}

} // namespace amado
