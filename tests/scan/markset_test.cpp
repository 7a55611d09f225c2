// SPDX-License-Identifier: MIT
#include "io/scan/blockmark.h"
#include "io/scan/bytescan.h"
#include "io/scan/markset.h"
#include "io/scan/requiredtext.h"
#include "support/logtraffic.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

/// Indexes of the lines that match, the way a search goes about it.
std::vector<int> matching(const std::shared_ptr<const MarkSet> &set, const QByteArrayList &lines)
{
    MarkSet::Searcher searcher(set);
    const QByteArray block = lines.join('\n') + '\n';
    std::vector<MarkPlace> places;
    const bool found = searcher.findPlaces({block.constData(), size_t(block.size())}, places);
    std::vector<int> result;
    qsizetype begin = 0;
    for (int i = 0; i < lines.size(); ++i) {
        const qsizetype end = begin + lines[i].size();
        searcher.setLine({block.constData() + begin, size_t(lines[i].size())});
        bool hit = !found && searcher.confirmsAny();
        for (const MarkPlace &place : places) {
            if (place.at >= begin && place.at <= end)
                hit = searcher.confirms(place.pattern) || hit;
        }
        if (hit)
            result.push_back(i);
        begin = end + 1;
    }
    return result;
}

/// Each line tried by each mark itself.
std::vector<int> matchingSingly(const std::shared_ptr<const MarkSet> &set,
                                const QByteArrayList &lines)
{
    MarkSet::Searcher searcher(set);
    std::vector<int> result;
    for (int i = 0; i < lines.size(); ++i) {
        searcher.setLine({lines[i].constData(), size_t(lines[i].size())});
        if (searcher.confirmsAny())
            result.push_back(i);
    }
    return result;
}

void expectSame(const QStringList &marks, const QByteArrayList &lines)
{
    const auto best = MarkSet::compile(marks, MarkSet::Engine::Best);
    const auto plain = MarkSet::compile(marks, MarkSet::Engine::Pcre2);
    ASSERT_EQ(best.has_value(), plain.has_value());
    if (!best)
        return;
    const std::vector<int> expected = matchingSingly(*plain, lines);
    EXPECT_EQ(matching(*best, lines), expected) << qPrintable(marks.join(u" | "));
    EXPECT_EQ(matching(*plain, lines), expected) << qPrintable(marks.join(u" | "));
}

/// Without repetitions of repetitions, which would meet the limit of work and count as found.
QString randomExpression(std::mt19937 &random, int depth, bool mayRepeat = true)
{
    const auto oneOf = [&random](const QStringList &choices) {
        return choices[qsizetype(random() % size_t(choices.size()))];
    };
    static const QStringList atoms = {
        u"(?:abc)"_s, u"a"_s,   u"b"_s,   u"(?:CD)"_s,  u"[.]"_s,      u"[ab]"_s,  u"[^a]"_s,
        u"."_s,       u"\\w"_s, u"\\."_s, u"(?:x-y)"_s, u"(?:dcba)"_s, u"[a-d]"_s, u"\\s"_s};
    static const QStringList bounds = {u"^"_s, u"$"_s, u"\\b"_s};
    static const QStringList repeats = {u""_s,    u""_s,      u""_s,      u"*"_s,  u"+"_s, u"?"_s,
                                        u"{2}"_s, u"{0,2}"_s, u"{1,3}"_s, u"*?"_s, u"+?"_s};
    QString text;
    for (auto parts = 1 + random() % 4; parts > 0; --parts) {
        const QString repeat = mayRepeat ? oneOf(repeats) : QString();
        if (random() % 12 == 0)
            text += oneOf(bounds);
        if (depth > 0 && random() % 3 == 0)
            text += u"(?:"_s + randomExpression(random, depth - 1, mayRepeat && repeat.isEmpty()) +
                    u"|"_s + randomExpression(random, depth - 1, mayRepeat && repeat.isEmpty()) +
                    u")"_s + repeat;
        else
            text += oneOf(atoms) + repeat;
        if (mayRepeat && random() % 4 == 0)
            text += u".*"_s;
    }
    return text;
}

/// Looking for parts of a mark must not miss what the mark matches.
TEST(MarkSetTest, FindsWhatEachMarkFindsByItself)
{
    std::mt19937 random(20261130);
    for (int round = 0; round < 400; ++round) {
        QStringList marks;
        for (auto count = 1 + random() % 3; count > 0; --count)
            marks.append(randomExpression(random, 2));
        QByteArrayList lines;
        for (int i = 0; i < 60; ++i) {
            QByteArray line;
            static constexpr char kSigns[] = "aAbBcCdD.. x-yY";
            for (auto size = random() % 24; size > 0; --size)
                line += kSigns[random() % (sizeof kSigns - 1)];
            lines.append(line);
        }
        expectSame(marks, lines);
    }
}

TEST(MarkSetTest, PublishedMarksInTraffic)
{
    test::LogTraffic traffic(3);
    QByteArray log = traffic.iisLog(1, 100'000) + traffic.httpProxyLog(1, 1, 100'000);
    for (int second = 0; second < 3; ++second)
        log += test::LogTraffic::iisTrace(1, second) + test::LogTraffic::httpProxyTrace(1, 2);
    QByteArrayList lines = log.split('\n');
    for (QByteArray &line : lines)
        line = line.chopped(line.endsWith('\r') ? 1 : 0);
    expectSame(test::publishedMarks(), lines);
}

TEST(MarkSetTest, WhatHyperscanRefusesIsConfirmedByPcre2)
{
    expectSame({u"(?=.*dog)(?=.*cat)"_s}, {"cat and dog", "dog and cat", "dog", "cat"});
    expectSame({u"(a|b)c\\1"_s}, {"aca", "acb", "bcb"});
    expectSame({u"(?i)x\\Q.*\\Ey"_s}, {"X.*Y", "xay"});
    expectSame({u"(?<!no )hit"_s}, {"no hit", "a hit"});
}

TEST(MarkSetTest, MarksForBlocksStayInTheirLine)
{
    EXPECT_EQ(blockMark("a[^ ]*b"), "a[^\\n\\r ]*b");
    EXPECT_EQ(blockMark("[^]x]y"), "[^\\]\\n\\rx]y");
    EXPECT_EQ(blockMark("[]x]y"), "[\\]x]y");
    EXPECT_EQ(blockMark("a$"), "a\\r?$");
    EXPECT_EQ(blockMark("\\[^a\\$"), "\\[^a\\$") << "what is escaped is no class and no end";
}

TEST(MarkSetTest, RefusesWhatIsNoMark)
{
    for (const QString &mark :
         {u"(open"_s, u"x*"_s, u""_s, u"a|"_s, u"[z-a]"_s, QString(5000, u'a')}) {
        const auto set = MarkSet::of({u"fine"_s, mark});
        ASSERT_FALSE(set) << qPrintable(mark);
        EXPECT_EQ(set.error().code, ErrorCode::InvalidData);
        EXPECT_TRUE(mark.startsWith(set.error().subject));
    }
    EXPECT_FALSE(MarkSet::of(QStringList(3000, u"abc"_s)));
}

TEST(MarkSetTest, KeepsTheLastSets)
{
    const auto first = MarkSet::of({u"abc"_s});
    ASSERT_TRUE(first);
    EXPECT_EQ(*MarkSet::of({u"abc"_s}), *first);
    for (int i = 0; i < 40; ++i)
        ASSERT_TRUE(MarkSet::of({u"abc%1"_s.arg(i)}));
    EXPECT_NE(*MarkSet::of({u"abc"_s}), *first);
}

/// However costly a mark is, a line ends, and is left to whoever judges it.
TEST(MarkSetTest, CostlyMarksEnd)
{
    const auto set = MarkSet::compile({u"(?=(a+)+$)a*b|(x+x+)+y"_s}, MarkSet::Engine::Best);
    ASSERT_TRUE(set);
    MarkSet::Searcher searcher(*set);
    const QByteArray line(5000, 'x');
    searcher.setLine({line.constData(), size_t(line.size())});
    (void)searcher.confirmsAny();
}

TEST(RequiredTexts, OfWhatOneWouldLookFor)
{
    const auto first = [](const QByteArray &expression) {
        const auto all = requiredTexts(expression);
        return all.empty() ? TextChoice() : all.front();
    };
    EXPECT_EQ(first("ServerInfo~[^,]*/"), TextChoice{"serverinfo~"});
    EXPECT_EQ(first("POST.*SetObject"), TextChoice{"setobject"});
    EXPECT_EQ(first("x(?:abc|def)?ghij"), (TextChoice{"xabcghij", "xdefghij", "xghij"}));
    EXPECT_EQ(first("(?:abc|defg)+"), (TextChoice{"abc", "defg"}));
    EXPECT_EQ(first("=(?:whoami|net[ +]user)"), (TextChoice{"=whoami", "=net user", "=net+user"}));
    EXPECT_TRUE(requiredTexts("a.b").empty());
    EXPECT_TRUE(requiredTexts("(?:abc)*").empty());
    EXPECT_TRUE(requiredTexts("(?i)abcdef").empty());
    EXPECT_TRUE(requiredTexts("abc|x").empty());
    EXPECT_TRUE(requiredTexts("(abc").empty());
}

TEST(ByteScan, AgreesWithTheSimpleWay)
{
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        static constexpr char kSigns[] = "ab\n#%2541z\0";
        std::string text(random() % 700, '\0');
        for (char &c : text)
            c = kSigns[random() % (sizeof kSigns - 1)];
        ByteMarks marks;
        scanBytes(text, marks);
        EXPECT_EQ(marks.lineEnds, std::count(text.begin(), text.end(), '\n'));
        EXPECT_EQ(countLineEnds(text), marks.lineEnds);
        EXPECT_EQ(marks.hasNul, text.find('\0') != std::string::npos);
        std::vector<uint32_t> hashes;
        std::vector<uint32_t> encoded;
        for (uint32_t i = 0; i < text.size(); ++i) {
            if (text[i] == '#' && (i == 0 || text[i - 1] == '\n'))
                hashes.push_back(i);
            if (text[i] == '%' && isEncodedUnreserved(std::span(text).subspan(i)))
                encoded.push_back(i);
        }
        EXPECT_EQ(marks.hashLines, hashes);
        EXPECT_EQ(marks.encodedSigns, encoded);
        const std::string part(text.substr(text.size() / 2, 1 + random() % 5));
        const std::string other = "a%b" + std::string(1, kSigns[random() % 10]);
        if (!part.empty()) {
            EXPECT_TRUE(containsPart(text, part));
        }
        EXPECT_EQ(containsPart(text, other), text.find(other) != std::string::npos);
    }
}

TEST(ByteScan, EncodedUnreservedSigns)
{
    const auto isEncoded = [](std::string_view text) { return isEncodedUnreserved(text); };
    for (const char *text :
         {"%61", "%5A", "%7a", "%30", "%2d", "%2E", "%5f", "%7E", "%2561", "%25252D"})
        EXPECT_TRUE(isEncoded(text)) << text;
    for (const char *text : {"%2f", "%3A", "%40", "%5b", "%60", "%7b", "%20", "%25", "%2520", "%zz",
                             "%4", "%", "%e3%81%82", "%00"})
        EXPECT_FALSE(isEncoded(text)) << text;
}

} // namespace
} // namespace amado
