// SPDX-License-Identifier: MIT
#include "ui/document/factrows.h"

#include "ui/text/agetext.h"
#include "ui/text/errordetail.h"
#include "ui/text/errortext.h"
#include "ui/text/facttext.h"
#include "ui/text/plaintext.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

using Rows = std::vector<DocumentRow>;

DocumentRow factRow(const QString &name, const QString &value, const QString &source = {})
{
    return {.label = name, .sentence = value, .source = source};
}

template<class T, class Words>
DocumentRow factRow(const QString &name, const Fact<T> &fact, Words words)
{
    if (fact)
        return factRow(name, words(*fact), fact.source());
    const QString reason = missingWord(fact.reason());
    return factRow(name, fact.detail().isEmpty() ? reason : reason + u" – "_s + fact.detail(),
                   fact.source());
}

QString plain(const QString &text)
{
    return text;
}

QString eventText(const EventRecord &event)
{
    return exactTime(event.at) + u" – "_s + event.message;
}

/// What IIS or Windows does with a component now, and at the next start.
QString stateText(const QString &state, const QString &start)
{
    return DocumentText::tr("%1, start: %2", "state, start type of a service").arg(state, start);
}

QString onOff(const std::optional<bool> &value)
{
    if (!value)
        return DocumentText::tr("not known");
    return *value ? DocumentText::tr("on") : DocumentText::tr("off");
}

QString listed(const std::optional<QStringList> &ids)
{
    if (!ids)
        return DocumentText::tr("not known");
    return ids->isEmpty() ? DocumentText::tr("none") : shownNames(*ids);
}

void addExchange(Rows &rows, const Fact<ExchangeSettings> &exchange)
{
    if (!exchange) {
        rows.push_back(factRow(factName(u"exchangeSettings"_s), exchange,
                               [](const ExchangeSettings &) { return QString(); }));
        return;
    }
    const auto add = [&](const QString &name, const QString &value) {
        rows.push_back(factRow(name, value, exchange.source()));
    };
    add(DocumentText::tr("Automatic mitigation, organization"),
        onOff(exchange->organizationMitigationsEnabled));
    add(DocumentText::tr("Automatic mitigation, server"),
        onOff(exchange->serverMitigationsEnabled));
    add(DocumentText::tr("Mitigations applied"), listed(exchange->mitigationsApplied));
    add(DocumentText::tr("Mitigations blocked"), listed(exchange->mitigationsBlocked));
    if (exchange->internetWebProxy)
        add(DocumentText::tr("Internet proxy"), exchange->internetWebProxy->isEmpty()
                                                    ? DocumentText::tr("none")
                                                    : *exchange->internetWebProxy);
}

void addComponents(Rows &rows, const ServerFacts &facts)
{
    for (auto it = facts.services.begin(); it != facts.services.end(); ++it)
        rows.push_back(factRow(DocumentText::tr("Service %1").arg(it.key()), it.value(),
                               [](const ServiceState &service) -> QString {
                                   return stateText(runStateWord(service.state),
                                                    startTypeWord(service.startType));
                               }));
    for (auto it = facts.appPools.begin(); it != facts.appPools.end(); ++it)
        rows.push_back(factRow(DocumentText::tr("Application pool %1").arg(it.key()), it.value(),
                               [](const AppPoolState &pool) -> QString {
                                   return stateText(runStateWord(pool.state),
                                                    startTypeWord(pool.startMode));
                               }));
}

} // namespace

std::vector<DocumentRow> factRows(const ServerFacts &facts)
{
    Rows rows;
    rows.push_back(factRow(DocumentText::tr("Folder"), facts.path));
    rows.push_back(factRow(DocumentText::tr("Full name"), facts.fqdn));
    rows.push_back(factRow(DocumentText::tr("Server state as of"), exactTime(facts.capturedAt)));
    rows.push_back(factRow(DocumentText::tr("Read by Amado"), exactTime(facts.collectedAt)));
    rows.push_back(factRow(factName(u"exchangeVersion"_s), facts.exchangeVersion, plain));
    rows.push_back(factRow(factName(u"roles"_s), facts.roles,
                           [](const QStringList &roles) { return roles.join(u", "_s); }));
    rows.push_back(factRow(factName(u"operatingSystem"_s), facts.operatingSystem, plain));
    rows.push_back(factRow(factName(u"osLanguage"_s), facts.osLanguage, plain));
    rows.push_back(factRow(factName(u"availabilityGroup"_s), facts.availabilityGroup, plain));
    rows.push_back(factRow(factName(u"rewriteModuleVersion"_s), facts.rewriteModuleVersion, plain));
    const auto kilobytes = [](int limit) { return DocumentText::tr("%1 KB").arg(limit); };
    rows.push_back(factRow(factName(u"configSizeLimit"_s), facts.configSizeLimit, kilobytes));
    rows.push_back(factRow(factName(u"configSizeLimit32"_s), facts.configSizeLimit32, kilobytes));
    addExchange(rows, facts.exchange);
    addComponents(rows, facts);
    rows.push_back(factRow(factName(u"lastFeedSuccess"_s), facts.lastFeedSuccess,
                           [](const QDateTime &at) { return exactTime(at); }));
    rows.push_back(factRow(factName(u"lastFeedFailure"_s), facts.lastFeedFailure, eventText));
    if (facts.lastServiceError)
        rows.push_back(factRow(factName(u"lastServiceError"_s), facts.lastServiceError, eventText));
    for (const Error &problem : facts.problems)
        rows.push_back(
            factRow(errorWords(problem).headline, detailText(problem.detail), errorPlace(problem)));
    return rows;
}

} // namespace amado
