// SPDX-License-Identifier: MIT
#include "engine/feedexport.h"

#include "model/base/enumnames.h"
#include "model/feed/feedproofjson.h"

#include <QJsonDocument>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue textJson(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString pemText(const CertificateChain &chain)
{
    return QString::fromLatin1(toPem(chain));
}

QJsonObject tlsJson(const TlsObservation &tls)
{
    return {{u"chain"_s, chainJson(tls.chain)},
            {u"chainPem"_s, pemText(tls.chain)},
            {u"protocol"_s, textJson(tls.protocol)},
            {u"error"_s, textJson(tls.error)}};
}

QJsonObject documentJson(const FeedRecord &record)
{
    return {{u"source"_s, record.source},
            {u"sha256"_s, record.sha256},
            {u"bytes"_s, record.document.size()},
            {u"base64"_s, QString::fromLatin1(record.document.toBase64())},
            {u"fetchedAt"_s, timeJson(record.fetchedAt)},
            {u"checkedAt"_s, timeJson(record.checkedAt)},
            {u"acceptedAt"_s, timeJson(record.acceptedAt)},
            {u"etag"_s, textJson(record.etag)},
            {u"lastModified"_s, timeJson(record.lastModified)}};
}

} // namespace

QByteArray feedProofDocument(const HeldFeed &feed)
{
    const QJsonObject document{{u"schema"_s, u"amado.feedproof/1"_s},
                               {u"verdict"_s, enumName(feed.proof.verdict)},
                               {u"rule"_s, enumName(feed.proof.rule)},
                               {u"document"_s, documentJson(feed.record)},
                               {u"proof"_s, feedProofJson(feed.proof)},
                               {u"signerPem"_s, pemText(feed.proof.signer)},
                               {u"timestampPem"_s, pemText(feed.proof.timestamp.chain)},
                               {u"tls"_s, tlsJson(feed.record.tls)}};
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

} // namespace amado
