#include "model/feed/feedproofjson.h"

#include "model/base/enumnames.h"
#include "model/base/jsonreader.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

QJsonValue timeJson(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray readBase64(const JsonReader &reader, const QString &key)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        reader.text(key).toLatin1(),
        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        reader.refuse(key, u"base64"_s);
    return *decoded;
}

CertificateInfo readCertificateJson(const JsonReader &reader)
{
    CertificateInfo certificate;
    certificate.der = readBase64(reader, u"der"_s);
    certificate.subject = reader.text(u"subject"_s);
    certificate.issuer = reader.text(u"issuer"_s);
    certificate.commonName = reader.text(u"commonName"_s);
    certificate.issuerCommonName = reader.text(u"issuerCommonName"_s);
    certificate.serial = reader.text(u"serial"_s);
    certificate.notBefore = reader.dateTime(u"notBefore"_s);
    certificate.notAfter = reader.dateTime(u"notAfter"_s);
    certificate.sha1 = reader.text(u"sha1"_s);
    certificate.sha256 = reader.text(u"sha256"_s);
    certificate.keySha256 = reader.text(u"keySha256"_s);
    certificate.subjectKeyId = reader.text(u"subjectKeyId"_s);
    certificate.authorityKeyId = reader.text(u"authorityKeyId"_s);
    certificate.extendedKeyUsages = reader.texts(u"extendedKeyUsages"_s);
    certificate.dnsNames = reader.texts(u"dnsNames"_s);
    certificate.isCa = reader.flag(u"isCa"_s, false);
    certificate.keyText = reader.text(u"key"_s);
    certificate.signatureAlgorithm = reader.text(u"signatureAlgorithm"_s);
    return certificate;
}

CertificateChain readChain(const JsonReader &reader)
{
    CertificateChain chain;
    for (const JsonReader &certificate : reader.objects(u"chain"_s))
        chain.push_back(readCertificateJson(certificate));
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
    return {{u"subject"_s, certificate.subject},
            {u"issuer"_s, certificate.issuer},
            {u"commonName"_s, certificate.commonName},
            {u"issuerCommonName"_s, certificate.issuerCommonName},
            {u"serial"_s, certificate.serial},
            {u"notBefore"_s, timeJson(certificate.notBefore)},
            {u"notAfter"_s, timeJson(certificate.notAfter)},
            {u"sha1"_s, certificate.sha1},
            {u"sha256"_s, certificate.sha256},
            {u"keySha256"_s, certificate.keySha256},
            {u"subjectKeyId"_s, certificate.subjectKeyId},
            {u"authorityKeyId"_s, certificate.authorityKeyId},
            {u"extendedKeyUsages"_s, QJsonArray::fromStringList(certificate.extendedKeyUsages)},
            {u"dnsNames"_s, QJsonArray::fromStringList(certificate.dnsNames)},
            {u"isCa"_s, certificate.isCa},
            {u"key"_s, certificate.keyText},
            {u"signatureAlgorithm"_s, certificate.signatureAlgorithm},
            {u"der"_s, base64(certificate.der)}};
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
            {u"signedContent"_s, base64(proof.signedContent)}};
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
    proof.signedContent = readBase64(*reader, u"signedContent"_s);
    if (reader->error())
        return failure(*reader->error());
    return proof;
}

} // namespace amado
