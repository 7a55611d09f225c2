// SPDX-License-Identifier: MIT
#include "cli/json/feedjson.h"

#include "model/base/enumnames.h"
#include "model/base/jsonvalues.h"
#include "model/feed/feedproofjson.h"
#include "ui/text/problemjson.h"
#include "ui/text/trusttext.h"

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject attributesJson(const FeedAttributes &attributes)
{
    QJsonObject object;
    for (const auto &[name, value] : attributes)
        object.insert(name, value);
    return object;
}

QJsonObject actionJson(const FeedAction &action)
{
    return {{u"type"_s, action.type},
            {u"scope"_s, action.scope},
            {u"description"_s, action.description},
            {u"values"_s, QJsonArray::fromStringList(action.values)},
            {u"attributes"_s, attributesJson(action.attributes)},
            {u"known"_s, action.known},
            {u"raw"_s, action.raw}};
}

QJsonObject configJson(const FeedConfig &config)
{
    return {{u"id"_s, config.id},
            {u"description"_s, config.description},
            {u"attributes"_s, attributesJson(config.attributes)},
            {u"actions"_s, jsonArray(config.actions, actionJson)},
            {u"unknown"_s, QJsonArray::fromStringList(config.unknown)}};
}

QJsonArray expiredNames(const FeedProof &proof)
{
    QJsonArray names;
    for (const CertificateChain *chain : {&proof.signer, &proof.timestamp.chain}) {
        for (const int link : expiredBy(*chain, proof.checkedAt))
            names.append(chain->at(size_t(link)).commonName);
    }
    return names;
}

QJsonObject emptyAnswer(const QString &file)
{
    return {{u"schema"_s, u"amado.feed/1"_s}, {u"file"_s, file},
            {u"verdict"_s, QJsonValue()},     {u"rule"_s, QJsonValue()},
            {u"detail"_s, QJsonValue()},      {u"headline"_s, QJsonValue()},
            {u"explanation"_s, QJsonValue()}, {u"guidance"_s, QJsonValue()},
            {u"signer"_s, QJsonValue()},      {u"timestamp"_s, QJsonValue()},
            {u"judgedFor"_s, QJsonValue()},   {u"checkedAt"_s, QJsonValue()},
            {u"expired"_s, QJsonArray()},     {u"held"_s, QJsonValue()},
            {u"version"_s, QJsonValue()},     {u"configs"_s, QJsonArray()},
            {u"problems"_s, QJsonArray()}};
}

} // namespace

QJsonObject feedJson(const FeedAnswer &answer)
{
    QJsonObject object = emptyAnswer(answer.file);
    const QJsonObject proof = feedProofJson(answer.proof);
    for (const QString &key :
         {u"verdict"_s, u"rule"_s, u"signer"_s, u"timestamp"_s, u"judgedFor"_s, u"checkedAt"_s})
        object[key] = proof[key];
    object[u"detail"_s] = textOrNull(answer.proof.detail);
    const TrustWords words = trustWords(answer.proof);
    object[u"headline"_s] = words.headline;
    object[u"explanation"_s] = words.explanation;
    object[u"guidance"_s] = words.guidance;
    object[u"expired"_s] = expiredNames(answer.proof);
    if (answer.heldVerdict)
        object[u"held"_s] = QJsonObject{{u"verdict"_s, enumName(*answer.heldVerdict)},
                                        {u"order"_s, enumName(answer.order)}};
    // What is not trusted is not handed to scripts as if it were.
    if (answer.proof.verdict == FeedVerdict::Trusted) {
        object[u"version"_s] = textOrNull(answer.document.version);
        object[u"configs"_s] = jsonArray(answer.document.configs, configJson);
    }
    return object;
}

QJsonObject unreadFeedJson(const QString &file, const Error &error)
{
    QJsonObject object = emptyAnswer(file);
    object[u"problems"_s] = QJsonArray{problemJson(error)};
    return object;
}

} // namespace amado::cli
