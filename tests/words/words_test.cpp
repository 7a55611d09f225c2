// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "words/words.h"

#include "support/testpaths.h"
#include "ui/text/agetext.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/buildtext.h"
#include "ui/text/equivalenttext.h"
#include "ui/text/errortext.h"
#include "ui/text/facttext.h"
#include "ui/text/feedtext.h"
#include "ui/text/reachtext.h"
#include "ui/text/steptext.h"
#include "ui/text/trusttext.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <set>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// Calls `check` for every enumerator.
template<class Enum, class Check>
void forEach(Check check)
{
    for (const Enum value : enumValues<Enum>())
        check(value);
}

ProtectionFinding richFinding(ProtectionReason reason)
{
    ProtectionFinding finding;
    finding.vulnerability = u"CVE-2022-41040"_s;
    finding.reason = reason;
    finding.firstFixed = BuildNumber{{15, 2, 1118, 20}};
    finding.missingFact = u"exchangeVersion"_s;
    ObservedRule idle;
    idle.name = u"idle"_s;
    ObservedRule active;
    active.name = u"active"_s;
    active.effective = true;
    finding.rules = {idle, active};
    return finding;
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, Words, testing::Values(Language::English, Language::Japanese));

TEST_P(Words, EveryStateHasAWordOfItsOwnAndAMeaning)
{
    std::set<QString> words;
    forEach<ProtectionState>([&](ProtectionState state) {
        expectWords(stateWord(state), "state", int(state));
        expectWords(stateMeaning(state), "meaning", int(state));
        words.insert(stateWord(state));
        Assessment assessment;
        assessment.headline = state;
        assessment.headlineVulnerability = u"CVE-2022-41040"_s;
        expectWords(headlineSentence(assessment), "headline", int(state));
    });
    EXPECT_EQ(words.size(), 9u);
}

TEST_P(Words, EveryReasonIsAWholeSentence)
{
    forEach<ProtectionReason>([&](ProtectionReason reason) {
        ProtectionFinding bare;
        bare.reason = reason;
        for (const ProtectionFinding &finding : {richFinding(reason), bare}) {
            const QString sentence = reasonSentence(finding);
            expectWords(sentence, "reason", int(reason));
            EXPECT_TRUE(sentence.endsWith(GetParam() == Language::Japanese ? u'。' : u'.'))
                << sentence.toStdString();
        }
    });
}

TEST_P(Words, TheEquivalentProtectionSpeaksInWholeSentences)
{
    std::set<QString> sentences;
    forEach<CheckResult>([&](CheckResult cause) {
        EquivalentProtection item;
        item.feedId = u"M2"_s;
        item.causes.emplace_back();
        item.causes.back().result = cause;
        EXPECT_TRUE(equivalentSentence(item).isEmpty())
            << "nothing is offered where nothing is needed";
        item.needed = true;
        const QString sentence = equivalentSentence(item);
        expectWords(sentence, "bridge", int(cause));
        EXPECT_TRUE(sentence.contains(u"M2"_s) && sentence.contains(u"Amado"_s))
            << sentence.toStdString();
        sentences.insert(sentence);
    });
    EXPECT_EQ(sentences.size(), 7u) << "both cut-offs, both run states and both switches agree";
    ProtectionFinding twice;
    EXPECT_TRUE(redundantSentence(twice).isEmpty());
    twice.oursBesideService = {u"ours"_s};
    expectWords(redundantSentence(twice), "redundant", 0);
    ReturnedRule back;
    back.rule.name = u"EEMS"_s;
    for (const bool open : {false, true}) {
        back.idNotBlocked = open;
        expectWords(returnedSentence(back), "returned", open);
    }
}

TEST_P(Words, TheNextRunOfTheServiceIsCountedDown)
{
    const QDateTime now(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
    const auto sentence = [&](NextRun::Kind kind, int minutes, bool afterStart, bool overdue) {
        const NextRun run{kind, now.addSecs(60LL * minutes), now.addSecs(-600), afterStart,
                          overdue};
        return nextRunSentence(run, now);
    };
    const QString soon = sentence(NextRun::Kind::Expected, 23, false, false);
    expectWords(soon, "next run", 0);
    EXPECT_TRUE(soon.contains(u"23"_s)) << soon.toStdString();
    expectWords(sentence(NextRun::Kind::Expected, 7, true, false), "after a start", 0);
    expectWords(sentence(NextRun::Kind::Expected, 7, false, true), "overdue", 0);
    expectWords(sentence(NextRun::Kind::Never, 0, false, false), "never", 0);
    expectWords(sentence(NextRun::Kind::Unknown, 0, false, false), "unknown", 0);
    expectWords(inAboutText(now.addSecs(20), now), "at once", 0);
    expectWords(inAboutText(now.addSecs(-20), now), "past", 0);
    const NextRunItem sure{u"M1"_s, u"CVE-2022-41040"_s, NextRunEffect::Applies, true};
    const NextRunItem maybe{u"M2"_s, u"CVE-2026-42897"_s, NextRunEffect::PutsBack, false};
    const NextRunItem unknown{u"M1"_s, u"CVE-2022-41040"_s, NextRunEffect::NotKnown};
    expectWords(expectedSentence({unknown}), "not known", 0);
    EXPECT_NE(expectedSentence({unknown}), expectedSentence({}));
    expectWords(expectedSentence({}), "nothing expected", 0);
    for (const QString &id : {u"M1"_s, u"M2"_s})
        EXPECT_TRUE(expectedSentence({sure, maybe}).contains(id));
}

TEST_P(Words, EveryRuleWithoutEffectSaysWhy)
{
    ObservedRule rule;
    expectSentence(ruleWhySentence(rule), "nobody can say");
    forEach<ObservedRule::Why>([&](ObservedRule::Why why) {
        rule.why = why;
        expectSentence(ruleWhySentence(rule), "why a rule is idle", int(why));
    });
    rule.effective = true;
    EXPECT_EQ(ruleWhySentence(rule), QString());
}

TEST_P(Words, BlockingAndUnblockingWarn)
{
    const StepTarget list{TargetKind::BlockedMitigations, {}};
    Plan plan;
    plan.steps = {{list, BlockedState{}, BlockedState{{u"M2"_s}}}};
    ASSERT_EQ(blockWarnings(plan).size(), 1u);
    EXPECT_EQ(blockWarnings(plan).front().code, u"staysApplied"_s);
    expectWords(blockWarnings(plan).front().text, "block", 0);
    plan.stillApplied = {u"M2.1.0"_s};
    EXPECT_TRUE(blockWarnings(plan).front().text.contains(u"M2.1.0"_s));
    plan.rule = u"EEMS M2.1 OWA CSP - outbound"_s;
    EXPECT_TRUE(blockWarnings(plan).empty()) << "the removal takes the rule away itself";
    Plan freeing;
    freeing.steps = {{list, BlockedState{{u"M2"_s}}, BlockedState{}}};
    EXPECT_EQ(blockWarnings(freeing).front().code, u"serviceApplies"_s);
    expectWords(blockWarnings(freeing).front().text, "unblock", 0);
    for (const ActKind kind : enumValues<ActKind>())
        expectWords(actWord(kind), "act", int(kind));
}

TEST_P(Words, EveryErrorSaysWhatItMeansAndWhatToDo)
{
    forEach<ErrorCode>([&](ErrorCode code) {
        const ErrorWords words = codeWords(code);
        expectWords(words.headline, "code", int(code));
        expectWords(words.explanation, "code explanation", int(code));
        expectWords(words.guidance, "code guidance", int(code));
    });
    for (const Reason reason : enumValues<Reason>()) {
        if (reason == Reason::None)
            continue;
        const int value = int(reason);
        const ErrorWords words = reasonWords(reason);
        expectWords(words.headline, "reason", value);
        expectWords(words.explanation, "reason explanation", value);
        expectWords(words.guidance, "reason guidance", value);
    }
    EXPECT_EQ(reasonWords(Reason::None).headline, QString());
}

TEST_P(Words, ErrorsNameTheirPlace)
{
    const Error error{
        ErrorCode::InvalidData, Reason::MalformedXml, u"C:\\a\\web.config"_s, {}, 42, 4};
    EXPECT_TRUE(errorPlace(error).contains(u"web.config"));
    EXPECT_TRUE(errorPlace(error).contains(u"42"));
    EXPECT_TRUE(errorLine(error).contains(reasonWords(Reason::MalformedXml).headline));
}

TEST_P(Words, BuildAndFeedAreComplete)
{
    forEach<SupportState>([&](SupportState state) {
        expectWords(supportWord(state), "support", int(state));
        BuildFinding build;
        build.support = state;
        expectWords(supportSentence(build), "support sentence", int(state));
    });
    Cutoff cutoff;
    cutoff.builtBefore = QDate(2027, 1, 15);
    forEach<FeedAbility>([&](FeedAbility ability) {
        CompatibilityVerdict namesake;
        namesake.ability = ability;
        namesake.cutoff = &cutoff;
        const QString word = abilityWord(namesake);
        expectWords(word, "ability", int(ability));
        EXPECT_EQ(word.contains(u"2027"_s), ability == FeedAbility::CutOff);
    });
    expectWords(abilitySentence({}), "ability sentence", 0);
    forEach<SwitchState>([&](SwitchState state) {
        expectWords(switchWord(state), "switch", int(state));
        expectWords(switchSentence(state), "switch sentence", int(state));
    });
}

TEST_P(Words, EveryCauseAndRowOfFeedTrustIsComplete)
{
    const QStringList details{u"one"_s, u"two"_s};
    forEach<CheckResult>([&](CheckResult result) {
        FeedCheck check;
        check.result = result;
        for (const QStringList &named : {QStringList(), details}) {
            check.details = named;
            expectWords(rowSentence(check), "row", int(result));
            expectWords(causeSentence(check), "cause", int(result));
        }
        if (const QString remedy = causeRemedy(check); !remedy.isEmpty()) {
            EXPECT_FALSE(causeSentence(check).contains(check.code())) << qPrintable(check.code());
            expectWords(remedy, "remedy", int(result));
        } else {
            EXPECT_EQ(check.code(), enumName(result)) << "what can be fixed has a remedy";
        }
    });
    forEach<CauseSeverity>([&](CauseSeverity severity) {
        expectWords(severityWord(severity), "severity", int(severity));
    });
    forEach<RowVerdict>([&](RowVerdict verdict) {
        expectWords(verdictWord(verdict), "row verdict", int(verdict));
    });
    forEach<FeedCheckKind>(
        [&](FeedCheckKind kind) { expectWords(rowTitle(kind), "row", int(kind)); });
    forEach<NextRunEffect>([&](NextRunEffect effect) {
        for (const bool certain : {false, true})
            expectWords(effectSentence({{}, {}, effect, certain}), "next run", int(effect));
    });
    forEach<ExpirySeverity>([&](ExpirySeverity severity) {
        ExpiryPoint point;
        point.severity = severity;
        point.at = QDateTime(QDate(2026, 11, 20), QTime(0, 0), Qt::UTC);
        point.name = u"name"_s;
        expectWords(expirySentence(point), "horizon", int(severity));
        point.chain = ExpiryChain::Rule;
        point.builtBefore = QDate(2026, 6, 9);
        expectWords(expirySentence(point), "cut-off", int(severity));
    });
}

TEST_P(Words, ActsAndStepsAreComplete)
{
    forEach<StepState>(
        [&](StepState state) { expectWords(stepStateWord(state), "step state", int(state)); });
    forEach<EntryResult>([&](EntryResult result) {
        expectWords(entryResultWord(result), "result", int(result));
        expectWords(entryResultSentence(result), "result sentence", int(result));
    });
    forEach<Progress::Phase>(
        [&](Progress::Phase phase) { expectWords(phaseWord(phase), "phase", int(phase)); });
    forEach<MissingReason>(
        [&](MissingReason reason) { expectWords(missingWord(reason), "missing", int(reason)); });
}

TEST_P(Words, EveryVerdictAboutAFeedSaysWhatItMeansAndWhatToDo)
{
    forEach<FeedVerdict>([&](FeedVerdict verdict) {
        expectWords(verdictWord(verdict), "verdict", int(verdict));
        const TrustWords words = verdictWords(verdict);
        expectWords(words.headline, "verdict headline", int(verdict));
        expectWords(words.explanation, "verdict explanation", int(verdict));
        expectWords(words.guidance, "verdict guidance", int(verdict));
    });
    std::set<QString> headlines;
    for (int value = 1; value < int(kEnumCount<TrustRule>); ++value) {
        const TrustWords words = ruleWords(TrustRule(value));
        expectWords(words.headline, "rule headline", value);
        expectWords(words.explanation, "rule explanation", value);
        expectWords(words.guidance, "rule guidance", value);
        headlines.insert(words.headline);
    }
    EXPECT_EQ(headlines.size(), kEnumCount<TrustRule> - 1);
    EXPECT_EQ(ruleWords(TrustRule::None).headline, QString());
    forEach<TimestampProof::State>([&](TimestampProof::State state) {
        TimestampProof timestamp;
        timestamp.state = state;
        timestamp.rule = TrustRule::SignatureDiffers;
        expectWords(timestampSentence(timestamp), "timestamp", int(state));
    });
    for (int value = 1; value <= int(HeldOrder::NotProven); ++value)
        expectWords(heldSentence(HeldOrder(value)), "held", value);
    FeedAction action;
    expectWords(actionSentence(action), "action", 0);
    action.known = true;
    expectWords(actionSentence(action), "known action", 1);
}

TEST_P(Words, ATrustedFeedThatHasOutlivedItsCertificatesIsSaidToBeOld)
{
    const QDateTime now(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);
    CertificateInfo signer;
    signer.commonName = u"XML Signing"_s;
    signer.notBefore = now.addYears(-5);
    signer.notAfter = now.addYears(-4);
    FeedProof proof;
    proof.verdict = FeedVerdict::Trusted;
    proof.signer = {signer};
    proof.timestamp.state = TimestampProof::State::Valid;
    proof.timestamp.at = proof.judgedFor = now.addYears(-5).addDays(1);
    proof.checkedAt = now;
    EXPECT_TRUE(expirySentence(proof).contains(signer.commonName));
    EXPECT_NE(trustWords(proof).guidance, verdictWords(FeedVerdict::Trusted).guidance);
    EXPECT_TRUE(validityText(signer, now).contains(u"2021-11-25"_s));
    EXPECT_NE(validityText(signer, now), validityText(signer, now.addYears(-5).addDays(1)));
    proof.checkedAt = proof.timestamp.at;
    EXPECT_EQ(expirySentence(proof), QString());
    EXPECT_EQ(trustWords(proof).guidance, verdictWords(FeedVerdict::Trusted).guidance);
}

TEST_P(Words, AgesCount)
{
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    const bool japanese = GetParam() == Language::Japanese;
    EXPECT_EQ(ageText(now.addSecs(-180), now), japanese ? u"3 分前"_s : u"3 min ago"_s);
    EXPECT_EQ(ageText(now.addSecs(-3600), now), japanese ? u"1 時間前"_s : u"1 hour ago"_s);
    EXPECT_EQ(ageText(now.addDays(-2), now), japanese ? u"2 日前"_s : u"2 days ago"_s);
    EXPECT_EQ(ageText(now.addSecs(60), now), japanese ? u"たった今"_s : u"just now"_s);
    EXPECT_EQ(ageText({}, now), japanese ? u"なし"_s : u"never"_s);
}

TEST(Languages, AreRecognisedByTheirCodes)
{
    EXPECT_EQ(languageFromCode(u"ja_JP.UTF-8"), Language::Japanese);
    EXPECT_EQ(languageFromCode(u"ja"), Language::Japanese);
    EXPECT_EQ(languageFromCode(u"en-GB"), Language::English);
    EXPECT_EQ(languageFromCode(u"jam"), std::nullopt);
    EXPECT_EQ(languageFromCode(u""), std::nullopt);
}

TEST(Translations, HaveNoUnfinishedEntry)
{
    for (const QString &name : {u"amado_ja.ts"_s, u"amado_en.ts"_s}) {
        QFile file(amado::test::sourcePath(u"translations/") + name);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&file);
        QString source;
        int entries = 0;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == u"source"_s) {
                source = reader.readElementText();
            } else if (reader.name() == u"translation"_s) {
                ++entries;
                EXPECT_NE(reader.attributes().value(u"type"_s), u"unfinished"_s)
                    << name.toStdString() << ": " << source.toStdString();
            }
        }
        EXPECT_FALSE(reader.hasError());
        EXPECT_GT(entries, 10);
    }
}

TEST(Translations, KnowEveryTextOfTheSources)
{
    // A text that was added since the last `update_translations` is in no file and shown in
    // English.
    const QTemporaryDir folder;
    const auto missing = [&](const QString &name, const QStringList &options) {
        const QString copy = folder.filePath(name);
        EXPECT_TRUE(QFile::copy(amado::test::sourcePath(u"translations/") + name, copy));
        QFile file(copy);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QProcess lupdate;
        lupdate.start(
            QStringLiteral(AMADO_LUPDATE),
            QStringList{u"@"_s + QStringLiteral(AMADO_SPEAKING), u"-locations"_s, u"none"_s} +
                options + QStringList{u"-ts"_s, copy});
        EXPECT_TRUE(lupdate.waitForFinished(60'000));
        EXPECT_EQ(lupdate.exitCode(), 0) << lupdate.readAllStandardError().toStdString();
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        QStringList texts;
        QString source;
        QXmlStreamReader reader(&file);
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == u"source"_s)
                source = reader.readElementText();
            else if (reader.attributes().value(u"type"_s) == u"unfinished"_s)
                texts.append(source);
        }
        EXPECT_FALSE(reader.hasError());
        return texts;
    };
    EXPECT_EQ(missing(u"amado_ja.ts"_s, {}), QStringList());
    EXPECT_EQ(missing(u"amado_en.ts"_s, {u"-pluralonly"_s}), QStringList());
}

TEST(Glossary, BindsTheStates)
{
    QFile file(amado::test::sourcePath(u"translations/glossary.md"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString glossary = QString::fromUtf8(file.readAll());
    LanguageSwitcher languages;
    forEach<ProtectionState>([&](ProtectionState state) {
        languages.setLanguage(Language::English);
        const QString english = stateWord(state);
        languages.setLanguage(Language::Japanese);
        EXPECT_TRUE(glossary.contains(u"| %1 | %2 |"_s.arg(english, stateWord(state))))
            << english.toStdString();
    });
}

TEST(Glossary, BindsTheVerdictsAboutFeeds)
{
    QFile file(amado::test::sourcePath(u"translations/glossary.md"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString glossary = QString::fromUtf8(file.readAll());
    LanguageSwitcher languages;
    forEach<FeedVerdict>([&](FeedVerdict verdict) {
        languages.setLanguage(Language::English);
        const QString english = verdictWord(verdict);
        languages.setLanguage(Language::Japanese);
        EXPECT_TRUE(glossary.contains(u"| %1 | %2 |"_s.arg(english, verdictWord(verdict))))
            << english.toStdString();
    });
}

TEST_P(Words, EveryStageAndWayToAServerHasWords)
{
    std::set<QString> stages;
    forEach<ConnectionStage>([&](ConnectionStage stage) {
        EXPECT_FALSE(stageWord(stage).isEmpty());
        stages.insert(stageWord(stage));
        StageReport report{stage, StageState::Failed, {}, {}, {}};
        for (const ErrorCode code : {ErrorCode::PermissionDenied, ErrorCode::Unreachable,
                                     ErrorCode::TimedOut, ErrorCode::Cancelled}) {
            report.error = Error{code, Reason::None, u"ex01"_s, {}};
            expectWords(stageHelp(report), "help of stage", int(stage));
        }
    });
    EXPECT_EQ(stages.size(), size_t(kConnectionStages));
    forEach<StageState>([&](StageState state) { EXPECT_FALSE(stageStateWord(state).isEmpty()); });
    forEach<Transport>([&](Transport way) { EXPECT_FALSE(transportWord(way).isEmpty()); });
    forEach<SignOn>([&](SignOn way) { EXPECT_FALSE(signOnWord(way).isEmpty()); });
}
