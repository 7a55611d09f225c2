#include "model/base/enumnames.h"
#include "model/judge/factwriting.h"
#include "model/judge/serverfacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using namespace factwriting;

const QString kSchema = u"amado.facts/1"_s;

using Revision = ObservedRule::Revision;

void writeService(QJsonObject &object, const ServiceState &state)
{
    object.insert(u"state"_s, state.state);
    object.insert(u"startType"_s, state.startType);
}

ServiceState readService(const JsonReader &object)
{
    return {object.text(u"state"_s), object.text(u"startType"_s)};
}

void writePool(QJsonObject &object, const AppPoolState &pool)
{
    object.insert(u"state"_s, pool.state);
    object.insert(u"autoStart"_s, pool.autoStart);
    object.insert(u"startMode"_s, pool.startMode);
}

AppPoolState readPool(const JsonReader &object)
{
    return {object.text(u"state"_s), object.flag(u"autoStart"_s, true),
            object.text(u"startMode"_s)};
}

void writeSettings(QJsonObject &object, const ExchangeSettings &settings)
{
    const auto putFlag = [&](const QString &key, const std::optional<bool> &flag) {
        if (flag)
            object.insert(key, *flag);
    };
    const auto putTexts = [&](const QString &key, const std::optional<QStringList> &texts) {
        if (texts)
            object.insert(key, QJsonArray::fromStringList(*texts));
    };
    putFlag(u"organizationMitigationsEnabled"_s, settings.organizationMitigationsEnabled);
    putFlag(u"serverMitigationsEnabled"_s, settings.serverMitigationsEnabled);
    putTexts(u"mitigationsApplied"_s, settings.mitigationsApplied);
    putTexts(u"mitigationsBlocked"_s, settings.mitigationsBlocked);
    if (settings.internetWebProxy)
        object.insert(u"internetWebProxy"_s, *settings.internetWebProxy);
}

ExchangeSettings readSettings(const JsonReader &object)
{
    const auto flag = [&](const QString &key) {
        return object.has(key) ? std::optional(object.flag(key, false)) : std::nullopt;
    };
    const auto texts = [&](const QString &key) {
        return object.has(key) ? std::optional(object.texts(key)) : std::nullopt;
    };
    return {flag(u"organizationMitigationsEnabled"_s), flag(u"serverMitigationsEnabled"_s),
            texts(u"mitigationsApplied"_s), texts(u"mitigationsBlocked"_s),
            object.optionalText(u"internetWebProxy"_s)};
}

void writeEvent(QJsonObject &object, const EventRecord &event)
{
    put(object, u"at"_s, event.at);
    put(object, u"id"_s, event.id);
    put(object, u"provider"_s, event.provider);
    put(object, u"level"_s, event.level);
    put(object, u"message"_s, event.message);
}

EventRecord readEvent(const JsonReader &object)
{
    return {object.dateTime(u"at"_s), object.number(u"id"_s), object.text(u"provider"_s),
            object.text(u"level"_s), object.text(u"message"_s)};
}

QJsonObject writeRule(const ObservedRule &rule)
{
    QJsonObject object{{u"name"_s, rule.name},
                       {u"writer"_s, enumName(rule.writer)},
                       {u"revision"_s, enumName(rule.revision)}};
    put(object, u"file"_s, rule.file);
    put(object, u"line"_s, rule.line);
    put(object, u"byNameOnly"_s, rule.byNameOnly);
    put(object, u"effective"_s, rule.effective);
    if (rule.why)
        object.insert(u"why"_s, enumName(*rule.why));
    put(object, u"decidedBy"_s, rule.decidedBy);
    if (!rule.sites.isEmpty())
        object.insert(u"sites"_s, QJsonArray::fromStringList(rule.sites));
    return object;
}

ObservedRule readRule(const JsonReader &object)
{
    return {object.text(u"name"_s),
            object.word<RuleWriter>(u"writer"_s),
            object.text(u"file"_s),
            object.number(u"line"_s),
            object.word<ObservedRule::Revision>(u"revision"_s),
            object.flag(u"byNameOnly"_s, false),
            object.flag(u"effective"_s, false),
            enumFrom<ObservedRule::Why>(object.text(u"why"_s)),
            object.text(u"decidedBy"_s),
            object.has(u"sites"_s) ? object.texts(u"sites"_s) : QStringList()};
}

QJsonObject writeSample(const SampleOutcome &sample)
{
    QJsonObject object{{u"sample"_s, sample.sample}};
    put(object, u"attack"_s, sample.attack);
    put(object, u"asWanted"_s, sample.asWanted);
    put(object, u"decidedBy"_s, sample.decidedBy);
    put(object, u"site"_s, sample.site);
    return object;
}

SampleOutcome readSample(const JsonReader &object)
{
    return {object.text(u"sample"_s), object.flag(u"attack"_s, false),
            object.flag(u"asWanted"_s, false), object.text(u"decidedBy"_s), object.text(u"site"_s)};
}

QJsonObject writeObservation(const MitigationObservation &observation)
{
    QJsonObject object{{u"mitigation"_s, observation.mitigation}};
    putList(object, u"rules"_s, observation.rules, writeRule);
    putList(object, u"samples"_s, observation.samples, writeSample);
    putList(object, u"components"_s, observation.components, [](const auto &component) {
        return QJsonObject{{u"name"_s, component.first}, {u"state"_s, component.second}};
    });
    put(object, u"componentsOff"_s, observation.componentsOff);
    put(object, u"componentsTouched"_s, observation.componentsTouched);
    put(object, u"componentsRequired"_s, observation.componentsRequired);
    put(object, u"managedAvailabilityRunning"_s, observation.managedAvailabilityRunning);
    putList(object, u"missing"_s, observation.missing, [](const auto &missing) {
        return QJsonObject{{u"fact"_s, missing.first}, {u"reason"_s, enumName(missing.second)}};
    });
    return object;
}

MitigationObservation readObservation(const JsonReader &object)
{
    MitigationObservation observation;
    observation.mitigation = object.requiredText(u"mitigation"_s);
    observation.rules = readList<ObservedRule>(object, u"rules"_s, readRule);
    observation.samples = readList<SampleOutcome>(object, u"samples"_s, readSample);
    observation.components =
        readList<std::pair<QString, QString>>(object, u"components"_s, [](const JsonReader &entry) {
            return std::pair(entry.text(u"name"_s), entry.text(u"state"_s));
        });
    observation.componentsOff = object.number(u"componentsOff"_s);
    observation.componentsTouched = object.number(u"componentsTouched"_s);
    observation.componentsRequired = object.number(u"componentsRequired"_s);
    observation.managedAvailabilityRunning = object.flag(u"managedAvailabilityRunning"_s, false);
    observation.missing = readList<std::pair<QString, MissingReason>>(
        object, u"missing"_s, [](const JsonReader &entry) {
            return std::pair(entry.text(u"fact"_s), entry.word<MissingReason>(u"reason"_s));
        });
    return observation;
}

QJsonObject writeConfigProblem(const ConfigProblem &problem)
{
    QJsonObject object{{u"reason"_s, enumName(problem.reason)}};
    put(object, u"file"_s, problem.file);
    put(object, u"line"_s, problem.line);
    put(object, u"column"_s, problem.column);
    put(object, u"detail"_s, problem.detail);
    put(object, u"configPath"_s, problem.configPath);
    return object;
}

ConfigProblem readConfigProblem(const JsonReader &object)
{
    return {enumFrom<Reason>(object.text(u"reason"_s)).value_or(Reason::None),
            object.text(u"file"_s),
            object.number(u"line"_s),
            object.number(u"column"_s),
            object.text(u"detail"_s),
            object.text(u"configPath"_s)};
}

QJsonObject writeError(const Error &error)
{
    QJsonObject object{{u"code"_s, enumName(error.code)}, {u"reason"_s, enumName(error.reason)}};
    put(object, u"subject"_s, error.subject);
    put(object, u"detail"_s, error.detail);
    put(object, u"line"_s, error.line);
    put(object, u"column"_s, error.column);
    return object;
}

Error readError(const JsonReader &object)
{
    return {object.word<ErrorCode>(u"code"_s),
            enumFrom<Reason>(object.text(u"reason"_s)).value_or(Reason::None),
            object.text(u"subject"_s),
            object.text(u"detail"_s),
            object.number(u"line"_s),
            object.number(u"column"_s)};
}

void writeTimes(QJsonObject &object, const QDateTime &time)
{
    put(object, u"value"_s, time);
}

void writeNumber(QJsonObject &object, int number)
{
    object.insert(u"value"_s, number);
}

int readNumber(const JsonReader &object)
{
    return object.number(u"value"_s);
}

void writeTexts(QJsonObject &object, const QStringList &texts)
{
    object.insert(u"value"_s, QJsonArray::fromStringList(texts));
}

} // namespace

QByteArray serializeFacts(const ServerFacts &facts)
{
    QJsonObject root{{u"schema"_s, kSchema}, {u"name"_s, facts.name}};
    put(root, u"fqdn"_s, facts.fqdn);
    put(root, u"site"_s, facts.site);
    put(root, u"path"_s, facts.path);
    put(root, u"collectedAt"_s, facts.collectedAt);
    put(root, u"capturedAt"_s, facts.capturedAt);
    root.insert(u"roles"_s, writeFact(facts.roles, writeTexts));
    root.insert(u"operatingSystem"_s, writeTextFact(facts.operatingSystem));
    root.insert(u"availabilityGroup"_s, writeTextFact(facts.availabilityGroup));
    root.insert(u"osLanguage"_s, writeTextFact(facts.osLanguage));
    root.insert(u"exchangeVersion"_s, writeTextFact(facts.exchangeVersion));
    root.insert(u"rewriteModuleVersion"_s, writeTextFact(facts.rewriteModuleVersion));
    root.insert(u"configSizeLimit"_s, writeFact(facts.configSizeLimit, writeNumber));
    root.insert(u"configSizeLimit32"_s, writeFact(facts.configSizeLimit32, writeNumber));
    root.insert(u"services"_s, writeMap(facts.services, writeService));
    root.insert(u"appPools"_s, writeMap(facts.appPools, writePool));
    root.insert(u"exchange"_s, writeFact(facts.exchange, writeSettings));
    root.insert(u"lastFeedSuccess"_s, writeFact(facts.lastFeedSuccess, writeTimes));
    root.insert(u"lastFeedFailure"_s, writeFact(facts.lastFeedFailure, writeEvent));
    root.insert(u"lastServiceError"_s, writeFact(facts.lastServiceError, writeEvent));
    root.insert(u"feed"_s, writeFeedFacts(facts.feed));
    putList(root, u"mitigations"_s, facts.mitigations, writeObservation);
    putList(root, u"configProblems"_s, facts.configProblems, writeConfigProblem);
    putList(root, u"problems"_s, facts.problems, writeError);
    if (!facts.asked.isEmpty())
        root.insert(u"asked"_s, QJsonArray::fromStringList(facts.asked));
    if (facts.unreachable)
        root.insert(u"unreachable"_s, writeError(*facts.unreachable));
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<ServerFacts> parseFacts(const QByteArray &json)
{
    const Result<JsonReader> root = JsonReader::parse(json, u"facts"_s);
    if (!root)
        return failure(root.error());
    if (root->text(u"schema"_s) != kSchema)
        root->refuse(u"schema"_s, kSchema);
    ServerFacts facts;
    facts.name = root->text(u"name"_s);
    facts.fqdn = root->text(u"fqdn"_s);
    facts.site = root->text(u"site"_s);
    facts.path = root->text(u"path"_s);
    facts.collectedAt = root->dateTime(u"collectedAt"_s);
    facts.capturedAt = root->dateTime(u"capturedAt"_s);
    facts.roles = readFactAt<QStringList>(
        *root, u"roles"_s, [](const JsonReader &object) { return object.texts(u"value"_s); });
    facts.operatingSystem = readTextFact(*root, u"operatingSystem"_s);
    facts.availabilityGroup = readTextFact(*root, u"availabilityGroup"_s);
    facts.osLanguage = readTextFact(*root, u"osLanguage"_s);
    facts.exchangeVersion = readTextFact(*root, u"exchangeVersion"_s);
    facts.rewriteModuleVersion = readTextFact(*root, u"rewriteModuleVersion"_s);
    facts.configSizeLimit = readFactAt<int>(*root, u"configSizeLimit"_s, readNumber);
    facts.configSizeLimit32 = readFactAt<int>(*root, u"configSizeLimit32"_s, readNumber);
    facts.services = readMap<ServiceState>(*root, u"services"_s, readService);
    facts.appPools = readMap<AppPoolState>(*root, u"appPools"_s, readPool);
    facts.exchange = readFactAt<ExchangeSettings>(*root, u"exchange"_s, readSettings);
    facts.lastFeedSuccess =
        readFactAt<QDateTime>(*root, u"lastFeedSuccess"_s,
                              [](const JsonReader &object) { return object.dateTime(u"value"_s); });
    facts.lastFeedFailure = readFactAt<EventRecord>(*root, u"lastFeedFailure"_s, readEvent);
    facts.lastServiceError = readFactAt<EventRecord>(*root, u"lastServiceError"_s, readEvent);
    facts.feed = readFeedFacts(root->object(u"feed"_s));
    facts.mitigations = readList<MitigationObservation>(*root, u"mitigations"_s, readObservation);
    facts.configProblems = readList<ConfigProblem>(*root, u"configProblems"_s, readConfigProblem);
    facts.problems = readList<Error>(*root, u"problems"_s, readError);
    facts.asked = root->texts(u"asked"_s);
    if (root->has(u"unreachable"_s))
        facts.unreachable = readError(root->object(u"unreachable"_s));
    if (root->error())
        return failure(*root->error());
    return facts;
}

} // namespace amado
