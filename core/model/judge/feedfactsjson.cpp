#include "model/base/enumnames.h"
#include "model/judge/factwriting.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using namespace factwriting;

QJsonObject writeMoment(const FeedMoment &moment)
{
    QJsonObject object;
    put(object, u"at"_s, moment.at);
    put(object, u"message"_s, moment.message);
    put(object, u"file"_s, moment.file);
    put(object, u"line"_s, moment.line);
    return object;
}

FeedMoment readMoment(const JsonReader &object)
{
    return {object.dateTime(u"at"_s), object.text(u"message"_s), object.text(u"file"_s),
            object.number(u"line"_s)};
}

void writeFailed(QJsonObject &object, const FailedFetch &failed)
{
    object.insert(u"kind"_s, enumName(failed.kind));
    object.insert(u"moment"_s, writeMoment(failed.moment));
}

FailedFetch readFailed(const JsonReader &object)
{
    return {object.word<FetchFailure>(u"kind"_s), readMoment(object.object(u"moment"_s))};
}

void putMoment(QJsonObject &object, const QString &key, const std::optional<FeedMoment> &moment)
{
    if (moment)
        object.insert(key, writeMoment(*moment));
}

std::optional<FeedMoment> readMomentAt(const JsonReader &object, const QString &key)
{
    return object.has(key) ? std::optional(readMoment(object.object(key))) : std::nullopt;
}

void writeDigest(QJsonObject &object, const EemsDigest &digest)
{
    put(object, u"from"_s, digest.from);
    put(object, u"to"_s, digest.to);
    put(object, u"lines"_s, digest.lines);
    put(object, u"unreadable"_s, digest.unreadable);
    putMoment(object, u"started"_s, digest.started);
    putMoment(object, u"asked"_s, digest.asked);
    putMoment(object, u"succeeded"_s, digest.succeeded);
    putMoment(object, u"failingSince"_s, digest.failingSince);
    if (digest.failed) {
        QJsonObject failed;
        writeFailed(failed, *digest.failed);
        object.insert(u"failed"_s, failed);
    }
    put(object, u"failuresInARow"_s, digest.failuresInARow);
    put(object, u"proxy"_s, digest.proxy);
}

EemsDigest readDigest(const JsonReader &object)
{
    EemsDigest digest;
    digest.from = object.dateTime(u"from"_s);
    digest.to = object.dateTime(u"to"_s);
    digest.lines = object.number(u"lines"_s);
    digest.unreadable = object.number(u"unreadable"_s);
    digest.started = readMomentAt(object, u"started"_s);
    digest.asked = readMomentAt(object, u"asked"_s);
    digest.succeeded = readMomentAt(object, u"succeeded"_s);
    digest.failingSince = readMomentAt(object, u"failingSince"_s);
    if (object.has(u"failed"_s))
        digest.failed = readFailed(object.object(u"failed"_s));
    digest.failuresInARow = object.number(u"failuresInARow"_s);
    digest.proxy = object.text(u"proxy"_s);
    return digest;
}

QJsonObject writeCertificate(const CertificateInfo &certificate)
{
    QJsonObject object{{u"subject"_s, certificate.subject}, {u"issuer"_s, certificate.issuer}};
    put(object, u"commonName"_s, certificate.commonName);
    put(object, u"issuerCommonName"_s, certificate.issuerCommonName);
    put(object, u"serial"_s, certificate.serial);
    put(object, u"notBefore"_s, certificate.notBefore);
    put(object, u"notAfter"_s, certificate.notAfter);
    put(object, u"sha1"_s, certificate.sha1);
    put(object, u"sha256"_s, certificate.sha256);
    put(object, u"keySha256"_s, certificate.keySha256);
    put(object, u"subjectKeyId"_s, certificate.subjectKeyId);
    put(object, u"authorityKeyId"_s, certificate.authorityKeyId);
    if (!certificate.extendedKeyUsages.isEmpty())
        object.insert(u"purposes"_s, QJsonArray::fromStringList(certificate.extendedKeyUsages));
    if (!certificate.dnsNames.isEmpty())
        object.insert(u"dnsNames"_s, QJsonArray::fromStringList(certificate.dnsNames));
    put(object, u"isCa"_s, certificate.isCa);
    put(object, u"key"_s, certificate.keyText);
    put(object, u"signature"_s, certificate.signatureAlgorithm);
    return object;
}

CertificateInfo readCertificate(const JsonReader &object)
{
    CertificateInfo certificate;
    certificate.subject = object.text(u"subject"_s);
    certificate.issuer = object.text(u"issuer"_s);
    certificate.commonName = object.text(u"commonName"_s);
    certificate.issuerCommonName = object.text(u"issuerCommonName"_s);
    certificate.serial = object.text(u"serial"_s);
    certificate.notBefore = object.dateTime(u"notBefore"_s);
    certificate.notAfter = object.dateTime(u"notAfter"_s);
    certificate.sha1 = object.text(u"sha1"_s);
    certificate.sha256 = object.text(u"sha256"_s);
    certificate.keySha256 = object.text(u"keySha256"_s);
    certificate.subjectKeyId = object.text(u"subjectKeyId"_s);
    certificate.authorityKeyId = object.text(u"authorityKeyId"_s);
    certificate.extendedKeyUsages = object.texts(u"purposes"_s);
    certificate.dnsNames = object.texts(u"dnsNames"_s);
    certificate.isCa = object.flag(u"isCa"_s, false);
    certificate.keyText = object.text(u"key"_s);
    certificate.signatureAlgorithm = object.text(u"signature"_s);
    return certificate;
}

void writeTls(QJsonObject &object, const TlsObservation &tls)
{
    putList(object, u"chain"_s, tls.chain, writeCertificate);
    put(object, u"protocol"_s, tls.protocol);
    put(object, u"error"_s, tls.error);
}

TlsObservation readTls(const JsonReader &object)
{
    return {readList<CertificateInfo>(object, u"chain"_s, readCertificate),
            object.text(u"protocol"_s), object.text(u"error"_s)};
}

void writeRoots(QJsonObject &object, const RootPresence &roots)
{
    object.insert(u"present"_s, QJsonArray::fromStringList(roots.present));
    object.insert(u"absent"_s, QJsonArray::fromStringList(roots.absent));
}

void writeProxy(QJsonObject &object, const WinHttpProxy &proxy)
{
    put(object, u"direct"_s, proxy.direct);
    put(object, u"proxy"_s, proxy.proxy);
    put(object, u"bypass"_s, proxy.bypass);
}

struct NamedFlag
{
    QString key;
    RegistryFlag FeedFacts::*fact;
};

const std::vector<NamedFlag> &namedFlags()
{
    static const std::vector<NamedFlag> all = {
        {u"disableRootAutoUpdate"_s, &FeedFacts::disableRootAutoUpdate},
        {u"tls12ClientEnabled"_s, &FeedFacts::tls12ClientEnabled},
        {u"tls12ClientDisabledByDefault"_s, &FeedFacts::tls12ClientDisabledByDefault},
        {u"strongCrypto64"_s, &FeedFacts::strongCrypto64},
        {u"strongCrypto32"_s, &FeedFacts::strongCrypto32},
        {u"systemTlsVersions64"_s, &FeedFacts::systemTlsVersions64},
        {u"systemTlsVersions32"_s, &FeedFacts::systemTlsVersions32},
    };
    return all;
}

/// A value that does not exist on the server is a fact too: the object is there without "value".
void writeFlag(QJsonObject &object, const std::optional<int> &value)
{
    if (value)
        object.insert(u"value"_s, *value);
}

std::optional<int> readFlag(const JsonReader &object)
{
    return object.has(u"value"_s) ? std::optional(object.number(u"value"_s)) : std::nullopt;
}

} // namespace

QJsonObject writeFeedFacts(const FeedFacts &facts)
{
    QJsonObject object;
    object.insert(u"log"_s, writeFact(facts.log, writeDigest));
    object.insert(u"eventFailure"_s, writeFact(facts.eventFailure, writeFailed));
    put(object, u"endpoint"_s, facts.endpoint);
    object.insert(u"tls"_s, writeFact(facts.tls, writeTls));
    object.insert(u"roots"_s, writeFact(facts.roots, writeRoots));
    for (const NamedFlag &flag : namedFlags())
        object.insert(flag.key, writeFact(facts.*flag.fact, writeFlag));
    object.insert(u"winHttpProxy"_s, writeFact(facts.winHttpProxy, writeProxy));
    object.insert(u"clockOffset"_s, writeFact(facts.clockOffset, [](QJsonObject &to, int seconds) {
                      to.insert(u"value"_s, seconds);
                  }));
    return object;
}

FeedFacts readFeedFacts(const JsonReader &reader)
{
    FeedFacts facts;
    facts.log = readFactAt<EemsDigest>(reader, u"log"_s, readDigest);
    facts.eventFailure = readFactAt<FailedFetch>(reader, u"eventFailure"_s, readFailed);
    facts.endpoint = reader.text(u"endpoint"_s);
    facts.tls = readFactAt<TlsObservation>(reader, u"tls"_s, readTls);
    facts.roots = readFactAt<RootPresence>(reader, u"roots"_s, [](const JsonReader &object) {
        return RootPresence{object.texts(u"present"_s), object.texts(u"absent"_s)};
    });
    for (const NamedFlag &flag : namedFlags())
        facts.*flag.fact = readFactAt<std::optional<int>>(reader, flag.key, readFlag);
    facts.winHttpProxy =
        readFactAt<WinHttpProxy>(reader, u"winHttpProxy"_s, [](const JsonReader &object) {
            return WinHttpProxy{object.flag(u"direct"_s, false), object.text(u"proxy"_s),
                                object.text(u"bypass"_s)};
        });
    facts.clockOffset = readFactAt<int>(reader, u"clockOffset"_s, [](const JsonReader &object) {
        return object.number(u"value"_s);
    });
    return facts;
}

} // namespace amado
