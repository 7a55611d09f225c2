// SPDX-License-Identifier: MIT
#include "cli/text/currencytext.h"

#include "ui/text/agetext.h"
#include "ui/text/buildtext.h"
#include "ui/text/localized.h"
#include "ui/text/sentences.h"
#include "ui/text/updatetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct CurrencyText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::CurrencyText)
};

constexpr size_t kShownVulnerabilities = 8;

QString buildLine(const BuildFinding &build, QDate on)
{
    QString name = buildName(build);
    if (build.isExact() && build.released.isValid() && build.released <= on)
        name = CurrencyText::tr("%1 (%2), released %3, %n day(s) ago", nullptr,
                                int(build.released.daysTo(on)))
                   .arg(name, build.build->toString(), exactDate(build.released));
    else if (build.place)
        name = CurrencyText::tr("%1 (%2)", "build, its number").arg(name, build.build->toString());
    return CurrencyText::tr("%1: %2", "build: how current").arg(name, currencyWord(build));
}

const Vulnerability &entryOf(const VulnerabilityFinding &finding,
                             const VulnerabilityCatalog &catalog)
{
    return catalog.vulnerabilities()[size_t(finding.index)];
}

} // namespace

QStringList buildLines(const BuildFinding &build, QDate on)
{
    return {buildLine(build, on), supportSentence(build), openVulnerabilitiesSentence(build)};
}

QStringList stepLines(const BuildFinding &build, const VulnerabilityCatalog &catalog)
{
    if (build.nextSteps.empty())
        return {nextStepSentence(build)};
    QStringList lines;
    for (const NextStep &step : build.nextSteps) {
        const QString why = stepReason(step, build, catalog);
        if (step.action == NextStep::Action::None) {
            lines.append(why);
            continue;
        }
        const QString number = QString::number(lines.size() + 1);
        lines.append(CurrencyText::tr("%1. %2", "number, what to do and why")
                         .arg(number, joinedSentences({stepSentence(step), why})));
    }
    return lines;
}

QStringList missingLines(const BuildFinding &build, const VulnerabilityCatalog &catalog)
{
    QStringList lines;
    for (const MissingUpdate &missing : build.missingUpdates) {
        const Release &release = *missing.release;
        QStringList parts{exactDate(release.released), releaseName(release),
                          release.build.toString()};
        if (!release.kb.isEmpty())
            parts.append(release.kb);
        if (!missing.vulnerabilities.empty())
            parts.append(CurrencyText::tr("fixes %1")
                             .arg(vulnerabilityList(missing.vulnerabilities, catalog)));
        lines.append(parts.join(u"  "_s));
    }
    return lines;
}

QStringList openLines(const BuildFinding &build, const Catalogs &catalogs, QDate on)
{
    std::vector<const VulnerabilityFinding *> open;
    for (const VulnerabilityFinding &finding : build.vulnerabilities) {
        if (finding.isOpen() || finding.state == VulnerabilityState::Mitigated)
            open.push_back(&finding);
    }
    std::stable_sort(open.begin(), open.end(), [&](const auto *a, const auto *b) {
        const auto rank = [&](const VulnerabilityFinding &finding) {
            const Vulnerability &entry = entryOf(finding, catalogs.vulnerabilities);
            return std::tuple(!entry.isKnownExploited(on), -entry.cvss.value_or(0));
        };
        return rank(*a) < rank(*b);
    });
    QStringList lines;
    for (size_t i = 0; i < std::min(open.size(), kShownVulnerabilities); ++i) {
        const QStringList parts = QStringList{vulnerabilityStateWord(open[i]->state)} +
                                  vulnerabilityParts(*open[i], build, catalogs, on);
        lines.append(CurrencyText::tr("%1: %2", "vulnerability: what is known of it")
                         .arg(entryOf(*open[i], catalogs.vulnerabilities).id, joinedItems(parts)));
    }
    if (open.size() > kShownVulnerabilities)
        lines.append(CurrencyText::tr("and %n more; --json lists them all.", nullptr,
                                      int(open.size() - kShownVulnerabilities)));
    return lines;
}

QStringList followUpLines(const BuildFinding &build, const VulnerabilityCatalog &catalog)
{
    QStringList lines;
    for (const FollowUpNeed &need : build.followUps) {
        if (!need.afterUpdate)
            lines.append(CurrencyText::tr("%1 (%2)", "what to make sure of, vulnerabilities")
                             .arg(localized(need.step->text),
                                  vulnerabilityList(need.vulnerabilities, catalog)));
    }
    return lines;
}

} // namespace amado::cli
