// SPDX-License-Identifier: MIT
#include "iisbuilders.h"

#include "model/iis/pattern.h"

#include <chrono>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

struct PatternCase
{
    PatternSyntax syntax;
    QString pattern;
    bool ignoreCase;
    QString text;
    bool matches;
    QStringList captures;
};

constexpr auto kEcma = PatternSyntax::EcmaScript;
constexpr auto kWild = PatternSyntax::Wildcard;
constexpr auto kExact = PatternSyntax::ExactMatch;

class Patterns : public testing::TestWithParam<PatternCase>
{};

TEST_P(Patterns, MatchAsTheirSyntaxSays)
{
    const PatternCase &row = GetParam();
    const Result<Pattern> pattern = Pattern::compile(row.syntax, row.pattern, row.ignoreCase);
    ASSERT_TRUE(pattern) << row.pattern.toStdString() << ": "
                         << pattern.error().detail.toStdString();
    const PatternMatch match = pattern->match(row.text);
    EXPECT_EQ(match.outcome == PatternMatch::Outcome::Match, row.matches)
        << row.pattern.toStdString() << " on " << row.text.toStdString();
    EXPECT_EQ(match.captures, row.captures) << row.pattern.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    EcmaScript, Patterns,
    testing::Values(
        PatternCase{kEcma, u"b"_s, true, u"abc"_s, true, {u"b"_s}},
        PatternCase{kEcma, u"^b"_s, true, u"abc"_s, false, {}},
        PatternCase{kEcma, u"(a)(x)?"_s, true, u"abc"_s, true, {u"a"_s, u"a"_s, QString()}},
        PatternCase{kEcma, u"ABC"_s, true, u"xabcx"_s, true, {u"abc"_s}},
        PatternCase{kEcma, u"ABC"_s, false, u"xabcx"_s, false, {}},
        PatternCase{kEcma, u"(?=.*b)(?=.*a)"_s, true, u"xab"_s, true, {u""_s}},
        PatternCase{kEcma, u"(?=.*b)(?=.*c)"_s, true, u"xab"_s, false, {}},
        PatternCase{kEcma, u"a(?!b)"_s, true, u"abac"_s, true, {u"a"_s}},
        PatternCase{kEcma, u"(?:ab)+c"_s, true, u"ababc"_s, true, {u"ababc"_s}},
        PatternCase{kEcma, u"(a+?)(a*)"_s, true, u"aaa"_s, true, {u"aaa"_s, u"a"_s, u"aa"_s}},
        PatternCase{kEcma, u"(\\w)\\1"_s, true, u"abccd"_s, true, {u"cc"_s, u"c"_s}},
        PatternCase{kEcma, u"(x)?\\1y"_s, true, u"y"_s, true, {u"y"_s, QString()}},
        PatternCase{kEcma, u"\\x41\\u0042"_s, false, u"AB"_s, true, {u"AB"_s}},
        PatternCase{kEcma, u"\\@\\-\\/\\."_s, true, u"@-/."_s, true, {u"@-/."_s}},
        PatternCase{kEcma, u"a\\vb"_s, true, u"a\u000bb"_s, true, {u"a\u000bb"_s}},
        PatternCase{kEcma, u"a\\vb"_s, true, u"a\nb"_s, false, {}},
        PatternCase{kEcma, u"a.b"_s, true, u"a\nb"_s, false, {}},
        PatternCase{kEcma, u"a.b"_s, true, u"a\rb"_s, false, {}},
        PatternCase{kEcma, u"a[^]b"_s, true, u"a\nb"_s, true, {u"a\nb"_s}},
        PatternCase{kEcma, u"a[]b"_s, true, u"a]b"_s, false, {}},
        PatternCase{kEcma, u"[[a]+"_s, true, u"[a["_s, true, {u"[a["_s}},
        PatternCase{kEcma, u"[\\]\\-a]+"_s, true, u"]-a"_s, true, {u"]-a"_s}},
        PatternCase{kEcma, u"[a-c]{2}"_s, true, u"xbc"_s, true, {u"bc"_s}},
        PatternCase{kEcma, u"a{2,}"_s, true, u"aaa"_s, true, {u"aaa"_s}},
        PatternCase{kEcma, u"a{1,2}?"_s, true, u"aaa"_s, true, {u"a"_s}},
        PatternCase{kEcma, u"a]b}"_s, true, u"a]b}"_s, true, {u"a]b}"_s}},
        PatternCase{kEcma, u"\\{a\\}"_s, true, u"{a}"_s, true, {u"{a}"_s}},
        PatternCase{kEcma, u"a$"_s, true, u"a\n"_s, false, {}},
        PatternCase{kEcma, u"\\bb"_s, true, u"a b"_s, true, {u"b"_s}},
        PatternCase{kEcma, u"\\d+"_s, true, u"\u0663"_s, false, {}},
        PatternCase{kEcma, u"owa|ecp"_s, true, u"/ECP/"_s, true, {u"ECP"_s}},
        PatternCase{kEcma, u"powershell"_s, true, u"power\u017fhell"_s, false, {}},
        PatternCase{kEcma, u"予定表"_s, true, u"/予定表/"_s, true, {u"予定表"_s}},
        PatternCase{kEcma, u"a\\cJb"_s, true, u"a\nb"_s, true, {u"a\nb"_s}},
        PatternCase{kEcma, u"x(?=y)*"_s, true, u"x"_s, true, {u"x"_s}},
        PatternCase{kEcma, u"a#b c"_s, true, u"a#b c"_s, true, {u"a#b c"_s}}));

INSTANTIATE_TEST_SUITE_P(
    Others, Patterns,
    testing::Values(
        PatternCase{kWild,
                    u"*/*.html"_s,
                    true,
                    u"contoso/test.html"_s,
                    true,
                    {u"contoso/test.html"_s, u"contoso"_s, u"test"_s}},
        PatternCase{kWild, u"*"_s, true, u""_s, true, {u""_s, u""_s}},
        PatternCase{kWild, u"owa*"_s, true, u"OWA/x"_s, true, {u"OWA/x"_s, u"/x"_s}},
        PatternCase{kWild, u"owa*"_s, false, u"OWA/x"_s, false, {}},
        PatternCase{kWild, u"owa"_s, true, u"owa/x"_s, false, {}},
        PatternCase{kWild, u"a?c"_s, true, u"abc"_s, true, {u"abc"_s}},
        PatternCase{kWild, u"a?c"_s, true, u"ac"_s, false, {}},
        PatternCase{kWild, u"(a+)\\d.[x]$"_s, true, u"(a+)\\d.[x]$"_s, true, {u"(a+)\\d.[x]$"_s}},
        PatternCase{kWild, u"*a"_s, true, u"x\ny a"_s, true, {u"x\ny a"_s, u"x\ny "_s}},
        PatternCase{kWild,
                    u"*bar*.aspx"_s,
                    true,
                    u"foobargoo.aspx"_s,
                    true,
                    {u"foobargoo.aspx"_s, u"foo"_s, u"goo"_s}},
        PatternCase{kExact, u"a.b"_s, true, u"A.B"_s, true, {u"A.B"_s}},
        PatternCase{kExact, u"a.b"_s, false, u"A.B"_s, false, {}},
        PatternCase{kExact, u"a.b"_s, true, u"axb"_s, false, {}},
        PatternCase{kExact, u"a*"_s, true, u"a*"_s, true, {u"a*"_s}}));

class RefusedPatterns : public testing::TestWithParam<QString>
{};

TEST_P(RefusedPatterns, AreInvalidRules)
{
    const Result<Pattern> pattern = Pattern::compile(PatternSyntax::EcmaScript, GetParam(), true);
    ASSERT_FALSE(pattern) << GetParam().toStdString();
    EXPECT_EQ(pattern.error().reason, Reason::InvalidRule);
    EXPECT_FALSE(pattern.error().detail.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    EcmaScript, RefusedPatterns,
    testing::Values(u""_s, u"("_s, u"a)"_s, u"["_s, u"[a"_s, u"*.aspx"_s, u"+a"_s, u"a**"_s,
                    u"a\\"_s, u"(?<=a)b"_s, u"(?<!a)b"_s, u"(?<n>a)"_s, u"(?P<n>a)"_s, u"(?'n'a)"_s,
                    u"(?>a)"_s, u"(?i)a"_s, u"(?i:a)"_s, u"(?#x)"_s, u"(?|a|b)"_s, u"(?R)"_s,
                    u"(?1)"_s, u"(?C1)"_s, u"(?(1)a|b)"_s, u"(*UTF)a"_s, u"(*FAIL)"_s,
                    u"(*LIMIT_MATCH=1)a"_s, u"a++"_s, u"a*+"_s, u"a?+"_s, u"a{2}+"_s, u"a+??"_s,
                    u"\\Aa"_s, u"a\\Z"_s, u"a\\z"_s, u"\\Ga"_s, u"\\Qa\\E"_s, u"a\\Kb"_s,
                    u"\\p{L}"_s, u"\\pL"_s, u"\\P{L}"_s, u"\\X"_s, u"\\R"_s, u"\\h"_s, u"\\H"_s,
                    u"\\N"_s, u"\\C"_s, u"\\e"_s, u"\\a"_s, u"\\g1"_s, u"(a)\\g{1}"_s, u"\\k<n>"_s,
                    u"\\o{12}"_s, u"\\x{41}"_s, u"\\x4"_s, u"\\u41"_s, u"\\01"_s, u"\\1"_s,
                    u"(a)\\2"_s, u"[[:alpha:]]"_s, u"[[.a.]]"_s, u"[[=a=]]"_s, u"[b-a]"_s,
                    u"^/{C:1}"_s, u"a{"_s, u"a{,3}"_s, u"a{3,2}"_s, u"{2}"_s));

TEST(Patterns, OverTheirLengthAreRefused)
{
    EXPECT_FALSE(Pattern::compile(PatternSyntax::EcmaScript, QString(100'000, u'a'), true));
    EXPECT_FALSE(Pattern::compile(PatternSyntax::EcmaScript, QString(5'000, u'('), true));
    EXPECT_FALSE(Pattern::compile(PatternSyntax::EcmaScript,
                                  u"(((((a{999}){999}){999}){999}){999})"_s, true));
}

struct CostlyCase
{
    const char *id;
    PatternSyntax syntax;
    QString pattern;
    QString text;
};

class CostlyPatterns : public testing::TestWithParam<CostlyCase>
{};

TEST_P(CostlyPatterns, EndSoon)
{
    const Result<Pattern> pattern = Pattern::compile(GetParam().syntax, GetParam().pattern, true);
    ASSERT_TRUE(pattern);
    const auto start = std::chrono::steady_clock::now();
    const PatternMatch match = pattern->match(GetParam().text);
    const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - start);
    EXPECT_EQ(match.outcome, PatternMatch::Outcome::TooCostly) << GetParam().id;
    RecordProperty(GetParam().id, static_cast<int>(spent.count()));
}

INSTANTIATE_TEST_SUITE_P(
    All, CostlyPatterns,
    testing::Values(
        CostlyCase{"nested_30", kEcma, u"(a+)+$"_s, QString(30, u'a') + u'!'},
        CostlyCase{"nested_3000", kEcma, u"(a+)+$"_s, QString(3000, u'a') + u'!'},
        CostlyCase{"nested_60000", kEcma, u"^(a+)+$"_s, QString(60'000, u'a') + u'!'},
        CostlyCase{"alternatives", kEcma, u"^(a|aa|a?)+$"_s, QString(2000, u'a') + u'!'},
        CostlyCase{"references", kEcma, u"^(a*)*\\1*b$"_s, QString(2000, u'a') + u"ba"_s},
        CostlyCase{"wildcards", kWild, u"*a*a*a*a*a*a*b"_s, QString(2000, u'a') + u"ba"_s},
        CostlyCase{"words", kEcma, u"^(\\w+\\s?)*$"_s, QString(500, u'x') + u'!'}));

TEST(Patterns, OrdinaryOnesAreNotTooCostlyForLongAddresses)
{
    const Result<Pattern> pattern =
        Pattern::compile(PatternSyntax::EcmaScript, u"(?=.*autodiscover)(?=.*powershell)"_s, true);
    ASSERT_TRUE(pattern);
    const QString harmless = QString(4000, u'a');
    EXPECT_EQ(pattern->match(harmless).outcome, PatternMatch::Outcome::NoMatch);
    EXPECT_EQ(pattern->match(u"/autodiscover/"_s + harmless + u"powershell"_s).outcome,
              PatternMatch::Outcome::Match);
    const Result<Pattern> simple = Pattern::compile(PatternSyntax::EcmaScript, u".*foo"_s, true);
    ASSERT_TRUE(simple);
    EXPECT_EQ(simple->match(QString(300, u'a')).outcome, PatternMatch::Outcome::NoMatch);
}

TEST(PatternCache, KeepsSyntaxAndCaseApart)
{
    PatternCache cache;
    const Result<Pattern> &first = cache.get(PatternSyntax::EcmaScript, u"a."_s, true);
    EXPECT_EQ(&first, &cache.get(PatternSyntax::EcmaScript, u"a."_s, true));
    EXPECT_NE(&first, &cache.get(PatternSyntax::EcmaScript, u"a."_s, false));
    EXPECT_NE(&first, &cache.get(PatternSyntax::ExactMatch, u"a."_s, true));
    EXPECT_FALSE(cache.get(PatternSyntax::EcmaScript, u"("_s, true));
}

} // namespace
} // namespace amado::test
