// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "words/words.h"

#include "support/testpaths.h"
#include "ui/text/errordetail.h"
#include "ui/text/facttext.h"
#include "ui/text/feedtext.h"
#include "ui/text/statetext.h"

#include <QFile>
#include <QRegularExpression>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

/// What is collected from a server has keys and English words; people read their own language.
class CollectedWords : public amado::test::Words
{};

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, CollectedWords,
                         testing::Values(Language::English, Language::Japanese));

TEST_P(CollectedWords, EveryDetailOfTheXmlParserIsTold)
{
    // The parser has no words for people; what it says is looked up by its text.
    QFile file(amado::test::sourcePath(u"core/model/config/xmlparser.cpp"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    static const QRegularExpression said(u"fail\\([^;]*?\"([^\"]+)\""_s);
    const QString source = QString::fromUtf8(file.readAll());
    int details = 0;
    for (auto found = said.globalMatch(source); found.hasNext(); ++details)
        expectWords(detailText(found.next().captured(1)), "detail", details);
    EXPECT_GT(details, 20);
    EXPECT_EQ(detailText(u"said by a server"_s), u"said by a server"_s);
}

TEST_P(CollectedWords, WhatIsCollectedHasANameForPeople)
{
    for (const QString &fact : {u"exchangeVersion"_s,
                                u"roles"_s,
                                u"operatingSystem"_s,
                                u"osLanguage"_s,
                                u"availabilityGroup"_s,
                                u"rewriteModuleVersion"_s,
                                u"configSizeLimit"_s,
                                u"configSizeLimit32"_s,
                                u"exchange"_s,
                                u"exchangeSettings"_s,
                                u"lastFeedSuccess"_s,
                                u"lastFeedFailure"_s,
                                u"lastServiceError"_s,
                                u"mitigationEvents"_s,
                                u"rewriteRules"_s,
                                u"installPath"_s,
                                u"events/Application"_s,
                                u"Logging/MitigationService"_s,
                                u"tls"_s,
                                u"winHttpProxy"_s,
                                u"certificateStores"_s,
                                u"globalModules"_s,
                                u"services/MSExchangeMitigation"_s,
                                u"appPools/MSExchangeOWAAppPool"_s}) {
        EXPECT_NE(factName(fact), fact);
        expectWords(factName(fact), fact.toUtf8().constData(), 0);
    }
    EXPECT_EQ(factName(u"C/inetpub/wwwroot/web.config"_s), u"C/inetpub/wwwroot/web.config"_s);
    FeedCheck unknown;
    unknown.result = CheckResult::CantTell;
    unknown.details = {u"exchangeVersion"_s, u"services/MSExchangeMitigation"_s};
    EXPECT_FALSE(causeSentence(unknown).contains(u"exchangeVersion"_s))
        << causeSentence(unknown).toStdString();
    EXPECT_FALSE(causeSentence(unknown).contains(u"services/"_s));
}

TEST_P(CollectedWords, StatesOfServicesAreNotShownAsWindowsNamesThem)
{
    for (const QString &state : {u"Running"_s, u"Started"_s, u"stopped"_s}) {
        EXPECT_NE(runStateWord(state), state.toUpper());
        expectWords(runStateWord(state), "run state", 0);
    }
    for (const QString &type : {u"Automatic"_s, u"AutomaticDelayedStart"_s, u"manual"_s,
                                u"Disabled"_s, u"OnDemand"_s, u"AlwaysRunning"_s})
        expectWords(startTypeWord(type), "start type", 0);
    const Fact<ServiceState> service({u"Stopped"_s, u"Manual"_s}, u"services"_s);
    expectSentence(serviceSentence(service), "service");
    EXPECT_FALSE(serviceSentence(service).contains(u"Manual"_s));
}

TEST_P(CollectedWords, AMitigationThatIsToBeKeptIsNotCalledRedundant)
{
    ProtectionFinding finding;
    finding.vulnerability = u"CVE-2026-42897"_s;
    finding.state = ProtectionState::Redundant;
    finding.codeFix = true;
    VendorAdvice advice;
    advice.kind = VendorAdvice::Kind::Keep;
    finding.advice = advice;
    const QString keep = stateWord(finding);
    expectWords(keep, "keep", 0);
    EXPECT_NE(keep, stateWord(ProtectionState::Redundant));
    Assessment assessment;
    assessment.headline = finding.state;
    assessment.headlineVulnerability = finding.vulnerability;
    assessment.protection = {finding};
    EXPECT_EQ(stateWord(assessment), keep);
    finding.advice->kind = VendorAdvice::Kind::Remove;
    EXPECT_EQ(stateWord(finding), stateWord(ProtectionState::Redundant));
    // Another vulnerability with the same state doesn't decide.
    assessment.protection = {finding};
    EXPECT_EQ(stateWord(assessment), stateWord(ProtectionState::Redundant));
}

TEST_P(CollectedWords, ADateOfCertificatesExpiresAndACutOffBegins)
{
    ExpiryPoint point;
    point.severity = ExpirySeverity::Past;
    const QString expired = expiryWord(point);
    point.place = ExpiryPlace::Cutoff;
    expectWords(expired, "expired", 0);
    expectWords(expiryWord(point), "cut off", 0);
    EXPECT_NE(expiryWord(point), expired);
    for (const ExpirySeverity severity : enumValues<ExpirySeverity>()) {
        point.severity = severity;
        expectWords(expiryWord(point), "expiry", int(severity));
    }
}
