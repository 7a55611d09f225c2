// SPDX-License-Identifier: MIT
#include "model/catalog/mitigationcatalog.h"

#include "model/base/enumnames.h"
#include "model/catalog/products.h"
#include "model/catalog/ruletemplatereader.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

LocalizedText readText(const JsonReader &reader, const QString &key)
{
    const JsonReader entry = reader.object(key);
    return {entry.requiredText(u"en"_s), entry.requiredText(u"ja"_s)};
}

std::vector<Product> readProducts(const JsonReader &reader, const QString &key)
{
    std::vector<Product> products;
    for (const QString &word : reader.texts(key)) {
        if (const std::optional<Product> product = enumFrom<Product>(word))
            products.push_back(*product);
        else
            reader.refuse(key, u"2013, 2016, 2019 or SE"_s);
    }
    if (products.empty())
        reader.refuse(key, u"at least one product"_s);
    return products;
}

VendorAdvice readAdvice(const JsonReader &reader)
{
    VendorAdvice advice;
    advice.from = reader.date(u"from"_s);
    if (!advice.from.isValid())
        reader.refuse(u"from"_s, u"a date such as 2026-11-22"_s);
    advice.kind = reader.word<VendorAdvice::Kind>(u"kind"_s);
    for (const QString &text : reader.texts(u"builds"_s)) {
        const std::optional<BuildNumber> build = BuildNumber::parse(text);
        if (!build || !BuildCatalog::productOf(*build))
            reader.refuse(u"builds"_s, u"builds such as 15.2.1544.43"_s);
        advice.builds.push_back(build.value_or(BuildNumber{}));
    }
    advice.text = readText(reader, u"text"_s);
    advice.url = reader.text(u"url"_s);
    return advice;
}

HeaderList readHeaders(const JsonReader &reader, const QString &key)
{
    HeaderList headers;
    for (const JsonReader &entry : reader.objects(key))
        headers.emplace_back(entry.requiredText(u"name"_s), entry.text(u"value"_s));
    return headers;
}

SampleRequest readSample(const JsonReader &reader)
{
    SampleRequest sample;
    sample.id = reader.requiredText(u"id"_s);
    const QString word = reader.text(u"kind"_s);
    sample.attack = word == "attack"_L1;
    if (!sample.attack && word != "normal"_L1)
        reader.refuse(u"kind"_s, u"attack or normal"_s);
    if (reader.has(u"method"_s))
        sample.request.method = reader.requiredText(u"method"_s);
    sample.request.url = reader.requiredText(u"url"_s);
    if (!sample.request.url.startsWith(u'/'))
        reader.refuse(u"url"_s, u"a path that starts with /"_s);
    sample.request.headers = readHeaders(reader, u"headers"_s);
    sample.responseHeaders = readHeaders(reader, u"responseHeaders"_s);
    const JsonReader expected = reader.object(u"expectHeader"_s);
    if (reader.has(u"expectHeader"_s)) {
        sample.headerName = expected.requiredText(u"name"_s);
        sample.directive = expected.requiredText(u"directive"_s);
    }
    return sample;
}

std::vector<SampleRequest> readSamples(const JsonReader &reader, const QString &key)
{
    std::vector<SampleRequest> samples;
    for (const JsonReader &entry : reader.objects(key)) {
        SampleRequest sample = readSample(entry);
        const auto taken = [&](const SampleRequest &other) { return other.id == sample.id; };
        if (std::any_of(samples.begin(), samples.end(), taken))
            entry.refuse(u"id"_s, u"an id that stands here once"_s);
        samples.push_back(std::move(sample));
    }
    return samples;
}

/// Adds the headers of every answer that the sample does not state itself.
void completeAnswer(SampleRequest &sample, const HeaderList &everyAnswer)
{
    for (const auto &header : everyAnswer) {
        const auto same = [&](const auto &stated) {
            return stated.first.compare(header.first, Qt::CaseInsensitive) == 0;
        };
        if (std::none_of(sample.responseHeaders.begin(), sample.responseHeaders.end(), same))
            sample.responseHeaders.push_back(header);
    }
}

Mitigation readMitigation(const JsonReader &reader, const HeaderList &everyAnswer)
{
    Mitigation mitigation;
    mitigation.id = reader.requiredText(u"id"_s);
    mitigation.feedId = reader.text(u"feedId"_s);
    mitigation.title = readText(reader, u"title"_s);
    mitigation.summary = readText(reader, u"summary"_s);
    mitigation.products = readProducts(reader, u"products"_s);
    for (const JsonReader &rule : reader.objects(u"rules"_s))
        mitigation.rules.push_back(readRuleTemplate(rule));
    if (mitigation.usesRules())
        mitigation.home.applicationPath = reader.requiredText(u"home"_s);
    for (const JsonReader &service : reader.objects(u"services"_s))
        mitigation.services.push_back(
            {service.requiredText(u"name"_s), readProducts(service, u"products"_s)});
    mitigation.applicationPools = reader.texts(u"applicationPools"_s);
    mitigation.stopsManagedAvailability = reader.flag(u"stopsManagedAvailability"_s, false);
    for (const JsonReader &effect : reader.objects(u"sideEffects"_s))
        mitigation.sideEffects.push_back(
            {effect.requiredText(u"id"_s), readText(effect, u"text"_s)});
    for (const JsonReader &advice : reader.objects(u"advice"_s))
        mitigation.advice.push_back(readAdvice(advice));
    mitigation.samples = readSamples(reader, u"samples"_s);
    for (SampleRequest &sample : mitigation.samples)
        completeAnswer(sample, everyAnswer);
    const bool byDate = std::is_sorted(
        mitigation.advice.begin(), mitigation.advice.end(),
        [](const VendorAdvice &a, const VendorAdvice &b) { return a.from < b.from; });
    if (!byDate)
        reader.refuse(u"advice"_s, u"advice by date"_s);
    if (mitigation.usesRules() && mitigation.samples.empty())
        reader.refuse(u"samples"_s, u"requests that prove the rules"_s);
    return mitigation;
}

} // namespace

bool VendorAdvice::concerns(const BuildNumber &build) const
{
    if (builds.empty())
        return true;
    const auto product = BuildCatalog::productOf(build);
    bool listed = false;
    bool aboveAll = true;
    for (const BuildNumber &first : builds) {
        if (BuildCatalog::productOf(first) != product)
            continue;
        if (first.parts[2] == build.parts[2])
            return build >= first;
        listed = true;
        aboveAll = aboveAll && first < build;
    }
    return listed && aboveAll;
}

const VendorAdvice *Mitigation::adviceFor(const BuildNumber &build, QDate on) const
{
    const auto found = std::find_if(advice.rbegin(), advice.rend(), [&](const VendorAdvice &each) {
        return each.from <= on && each.concerns(build);
    });
    return found == advice.rend() ? nullptr : &*found;
}

Result<MitigationCatalog> MitigationCatalog::parse(const QByteArray &json)
{
    const Result<JsonReader> root = JsonReader::parse(json, u"mitigations.json"_s);
    if (!root)
        return failure(root.error());
    MitigationCatalog catalog;
    const HeaderList everyAnswer = readHeaders(*root, u"everyAnswer"_s);
    for (const JsonReader &entry : root->objects(u"mitigations"_s)) {
        Mitigation mitigation = readMitigation(entry, everyAnswer);
        if (catalog.find(mitigation.id))
            entry.refuse(u"id"_s, u"an id that stands here once"_s);
        catalog.m_mitigations.push_back(std::move(mitigation));
    }
    if (root->error())
        return failure(*root->error());
    return catalog;
}

const Mitigation *MitigationCatalog::find(QStringView id) const
{
    const auto found =
        std::find_if(m_mitigations.begin(), m_mitigations.end(),
                     [&](const Mitigation &mitigation) { return mitigation.id == id; });
    return found == m_mitigations.end() ? nullptr : &*found;
}

QStringList MitigationCatalog::samplePaths() const
{
    QStringList paths;
    for (const Mitigation &mitigation : m_mitigations) {
        for (const SampleRequest &sample : mitigation.samples)
            paths.append(sample.request.url.section(u'?', 0, 0));
    }
    paths.removeDuplicates();
    return paths;
}

} // namespace amado
