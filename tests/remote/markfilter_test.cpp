#include "io/host/markfilter.h"

#include <gtest/gtest.h>

#include <QRegularExpression>

#include <algorithm>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

QStringList literalsOf(const QString &mark)
{
    return requiredLiterals(mark).value_or(QStringList{u"(none)"_s});
}

TEST(MarkFilter, TakesTheLongestLiteralThatEveryMatchHolds)
{
    EXPECT_EQ(literalsOf(u"ServerInfo~"_s), QStringList{u"serverinfo~"_s});
    EXPECT_EQ(literalsOf(u"Set-.+VirtualDirectory"_s), QStringList{u"virtualdirectory"_s});
    EXPECT_EQ(literalsOf(u"autodiscover[.]json.*powershell"_s),
              QStringList{u"autodiscover.json"_s});
    EXPECT_EQ(literalsOf(u"=(?:whoami|ipconfig)"_s), (QStringList{u"=ipconfig"_s, u"=whoami"_s}));
    EXPECT_EQ(literalsOf(u"colou?rs"_s), (QStringList{u"colors"_s, u"colours"_s}));
    EXPECT_EQ(literalsOf(u"(?:abcd){2,3}x"_s), QStringList{u"abcdx"_s});
}

TEST(MarkFilter, GoesOnBehindARepeatedPart)
{
    EXPECT_EQ(literalsOf(u"(?:/|%(?:25)*2f)ecp(?:/|%(?:25)*2f)"_s),
              (QStringList{u"/ecp%"_s, u"/ecp/"_s, u"2fecp%"_s, u"2fecp/"_s}));
}

TEST(MarkFilter, TakesNothingThatNeedNotBeThere)
{
    EXPECT_FALSE(requiredLiterals(u"(?:secret)*"_s));
    EXPECT_FALSE(requiredLiterals(u"(?:secret)?"_s));
    EXPECT_FALSE(requiredLiterals(u"(?:secret){0,2}"_s));
    EXPECT_FALSE(requiredLiterals(u"secret|.*"_s));
    EXPECT_FALSE(requiredLiterals(u"[a-z]+\\d"_s));
    EXPECT_FALSE(requiredLiterals(u"ab"_s)) << "In every other line.";
    EXPECT_FALSE(requiredLiterals(u"POST.*x"_s)) << "In every other line.";
    EXPECT_EQ(literalsOf(u"POST /.*/ecp/"_s), QStringList{u"/ecp/"_s});
    EXPECT_FALSE(requiredLiterals(u"POST (?:/|%2f)"_s)) << "In every other line.";
    EXPECT_FALSE(requiredLiterals(u"(?i)secret"_s)) << "Not understood.";
    EXPECT_FALSE(requiredLiterals(u"\\x41bcdef"_s)) << "Not understood.";
    EXPECT_FALSE(requiredLiterals(u"[\u00e9\u00e8]t\u00e9trange"_s)) << "Told byte by byte.";
}

TEST(MarkFilter, LooksForNothingThatHoldsAnother)
{
    const LineFilter filter = lineFilter({u"ServerInfo~"_s, u"ServerInfo~localhost"_s, u"\\d+"_s});
    EXPECT_EQ(filter.literals, QStringList{u"serverinfo~"_s});
    EXPECT_EQ(filter.others, QStringList{u"\\d+"_s});
}

TEST(MarkFilter, FindsAPlaceInEveryLineThatMatches)
{
    const QStringList marks{u"(?:/|%(?:25)*2f)owa(?:/|%(?:25)*2f)auth.*[.]js$"_s,
                            u"[a-c]\\d[x-z]"_s,
                            u"S:EX=(?:;|$)"_s,
                            u"a{2,}bc+d?e"_s,
                            u"(?:net(?:[ +]|%20)user|cmd(?:[ +]|%20)/[ckr])"_s,
                            u"tok[e3]n(?:=|%3d)"_s};
    const QStringList parts{u"/"_s,   u"%252F"_s, u"OWA"_s,  u"auth"_s, u"x"_s,     u".js"_s,
                            u"b7y"_s, u"S:EX="_s, u";"_s,    u"aabc"_s, u"de"_s,    u"net"_s,
                            u"+"_s,   u"user"_s,  u"cmd "_s, u"/k"_s,   u"tok3n"_s, u"%3D"_s};
    const LineFilter filter = lineFilter(marks);
    const auto isFound = [&filter](const QString &line) {
        return std::any_of(
                   filter.literals.begin(), filter.literals.end(),
                   [&](const QString &literal) { return line.toLower().contains(literal); }) ||
               std::any_of(filter.others.begin(), filter.others.end(), [&](const QString &mark) {
                   return QRegularExpression(mark, QRegularExpression::CaseInsensitiveOption)
                       .match(line)
                       .hasMatch();
               });
    };
    quint32 seed = 7;
    const auto next = [&seed](qsizetype below) {
        seed = seed * 1664525 + 1013904223;
        return qsizetype((seed >> 8) % quint32(below));
    };
    int matching = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString line;
        for (qsizetype n = next(8); n >= 0; --n)
            line += parts[next(parts.size())];
        const bool matches = std::any_of(marks.begin(), marks.end(), [&](const QString &mark) {
            return QRegularExpression(mark, QRegularExpression::CaseInsensitiveOption)
                .match(line)
                .hasMatch();
        });
        matching += matches ? 1 : 0;
        EXPECT_TRUE(!matches || isFound(line)) << line.toStdString();
    }
    EXPECT_GT(matching, 500);
}

} // namespace
} // namespace amado::test
