// SPDX-License-Identifier: MIT
#include "ui/fleet/factrows.h"

#include "ui/text/agetext.h"
#include "ui/text/errordetail.h"
#include "ui/text/errortext.h"
#include "ui/text/facttext.h"
#include "ui/text/plaintext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

class FactRows
{
    Q_DECLARE_TR_FUNCTIONS(FactRows)
};

template<class T, class Words>
FactRow row(const QString &name, const Fact<T> &fact, Words words)
{
    if (fact)
        return {name, words(*fact), fact.source(), true};
    const QString reason = missingWord(fact.reason());
    return {name, fact.detail().isEmpty() ? reason : reason + u" – "_s + fact.detail(),
            fact.source(), false};
}

QString plain(const QString &text)
{
    return text;
}

QString onOff(const std::optional<bool> &value)
{
    if (!value)
        return FactRows::tr("not known");
    return *value ? FactRows::tr("on") : FactRows::tr("off");
}

QString listed(const std::optional<QStringList> &ids)
{
    if (!ids)
        return FactRows::tr("not known");
    return ids->isEmpty() ? FactRows::tr("none") : shownNames(*ids);
}

void addExchange(std::vector<FactRow> &rows, const Fact<ExchangeSettings> &exchange)
{
    if (!exchange) {
        rows.push_back(row(factName(u"exchangeSettings"_s), exchange,
                           [](const ExchangeSettings &) { return QString(); }));
        return;
    }
    const auto add = [&](const QString &name, const QString &value) {
        rows.push_back({name, value, exchange.source(), true});
    };
    add(FactRows::tr("Automatic mitigation, organization"),
        onOff(exchange->organizationMitigationsEnabled));
    add(FactRows::tr("Automatic mitigation, server"), onOff(exchange->serverMitigationsEnabled));
    add(FactRows::tr("Mitigations applied"), listed(exchange->mitigationsApplied));
    add(FactRows::tr("Mitigations blocked"), listed(exchange->mitigationsBlocked));
    if (exchange->internetWebProxy)
        add(FactRows::tr("Internet proxy"), exchange->internetWebProxy->isEmpty()
                                                ? FactRows::tr("none")
                                                : *exchange->internetWebProxy);
}

/// What IIS or Windows does with a component now, and at the next start.
QString stateText(const QString &state, const QString &start)
{
    return FactRows::tr("%1, start: %2", "state, start type of a service").arg(state, start);
}

void addComponents(std::vector<FactRow> &rows, const ServerFacts &facts)
{
    for (auto it = facts.services.begin(); it != facts.services.end(); ++it)
        rows.push_back(row(FactRows::tr("Service %1").arg(it.key()), it.value(),
                           [](const ServiceState &service) -> QString {
                               return stateText(runStateWord(service.state),
                                                startTypeWord(service.startType));
                           }));
    for (auto it = facts.appPools.begin(); it != facts.appPools.end(); ++it)
        rows.push_back(row(FactRows::tr("Application pool %1").arg(it.key()), it.value(),
                           [](const AppPoolState &pool) -> QString {
                               return stateText(runStateWord(pool.state),
                                                startTypeWord(pool.startMode));
                           }));
}

} // namespace

std::vector<FactRow> factRows(const ServerFacts &facts)
{
    std::vector<FactRow> rows;
    rows.push_back({FactRows::tr("Folder"), facts.path, {}, true});
    rows.push_back({FactRows::tr("Full name"), facts.fqdn, {}, !facts.fqdn.isEmpty()});
    rows.push_back({FactRows::tr("Server state as of"),
                    exactTime(facts.capturedAt),
                    {},
                    facts.capturedAt.isValid()});
    rows.push_back({FactRows::tr("Read by Amado"),
                    exactTime(facts.collectedAt),
                    {},
                    facts.collectedAt.isValid()});
    rows.push_back(row(factName(u"exchangeVersion"_s), facts.exchangeVersion, plain));
    rows.push_back(row(factName(u"roles"_s), facts.roles,
                       [](const QStringList &roles) { return roles.join(u", "_s); }));
    rows.push_back(row(factName(u"operatingSystem"_s), facts.operatingSystem, plain));
    rows.push_back(row(factName(u"osLanguage"_s), facts.osLanguage, plain));
    rows.push_back(row(factName(u"availabilityGroup"_s), facts.availabilityGroup, plain));
    rows.push_back(row(factName(u"rewriteModuleVersion"_s), facts.rewriteModuleVersion, plain));
    const auto kilobytes = [](int limit) { return FactRows::tr("%1 KB").arg(limit); };
    rows.push_back(row(factName(u"configSizeLimit"_s), facts.configSizeLimit, kilobytes));
    rows.push_back(row(factName(u"configSizeLimit32"_s), facts.configSizeLimit32, kilobytes));
    addExchange(rows, facts.exchange);
    addComponents(rows, facts);
    rows.push_back(row(factName(u"lastFeedSuccess"_s), facts.lastFeedSuccess,
                       [](const QDateTime &at) { return exactTime(at); }));
    rows.push_back(row(factName(u"lastFeedFailure"_s), facts.lastFeedFailure,
                       [](const EventRecord &event) -> QString {
                           return exactTime(event.at) + u" – "_s + event.message;
                       }));
    if (facts.lastServiceError)
        rows.push_back(row(factName(u"lastServiceError"_s), facts.lastServiceError,
                           [](const EventRecord &event) -> QString {
                               return exactTime(event.at) + u" – "_s + event.message;
                           }));
    for (const Error &problem : facts.problems)
        rows.push_back(
            {errorWords(problem).headline, detailText(problem.detail), errorPlace(problem), false});
    return rows;
}

} // namespace amado
