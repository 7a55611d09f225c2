// SPDX-License-Identifier: MIT
#include "io/scan/filewalk.h"
#include "io/scan/logorder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

void expectOrder(const QStringList &names)
{
    QStringList shuffled = names;
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        std::sort(shuffled.begin(), shuffled.end(), isOlderLog);
        EXPECT_EQ(shuffled, names);
    }
}

TEST(LogOrder, DaysAndHours)
{
    expectOrder({u"C:\\l\\u_ex231231.log"_s, u"C:\\l\\u_ex240101.log"_s,
                 u"C:\\l\\u_ex24010105.log"_s, u"C:\\l\\u_ex24010106.log"_s,
                 u"C:\\l\\U_EX240102.log"_s});
    expectOrder({u"C:\\l\\HttpProxy_2024113009-1.LOG"_s, u"C:\\l\\HttpProxy_2024113009-2.LOG"_s,
                 u"C:\\l\\HttpProxy_2024113009-10.LOG"_s, u"C:\\l\\HttpProxy_2024113010-1.LOG"_s});
}

TEST(LogOrder, NumbersByTheirValue)
{
    expectOrder({u"C:\\l\\u_extend1.log"_s, u"C:\\l\\u_extend2.log"_s, u"C:\\l\\u_extend9.log"_s,
                 u"C:\\l\\u_extend10.log"_s, u"C:\\l\\u_extend100.log"_s});
}

TEST(LogOrder, PackedBesideWhatItWas)
{
    expectOrder({u"C:\\l\\u_ex240101.log.gz"_s, u"C:\\l\\u_ex240101.log"_s,
                 u"C:\\l\\u_ex240102.log.GZ"_s, u"C:\\l\\u_ex240103.log"_s});
}

TEST(LogOrder, FoldersOneAfterTheOther)
{
    expectOrder({u"C:\\l\\z.log"_s, u"C:\\l\\Ecp\\a_2024.log"_s, u"C:\\l\\Ecp\\a_2025.log"_s,
                 u"C:\\l\\Owa\\a_2023.log"_s, u"C:\\l\\W3SVC2\\a.log"_s,
                 u"C:\\l\\W3SVC10\\a.log"_s});
}

/// std::sort needs an order; numbers of different length must not make a circle.
TEST(LogOrder, IsAnOrderForAnyNames)
{
    std::mt19937 random(11);
    QStringList names;
    for (int i = 0; i < 60; ++i) {
        QString name = u"C:\\l\\"_s;
        for (int j = 0; j < 3; ++j) {
            name += QChar(char16_t(u'a' + random() % 2));
            for (auto digits = random() % 9; digits > 0; --digits)
                name += QChar(char16_t(u'0' + random() % 3));
        }
        names.append(name + u".log"_s);
    }
    for (const QString &a : names) {
        EXPECT_FALSE(isOlderLog(a, a));
        for (const QString &b : names) {
            EXPECT_FALSE(isOlderLog(a, b) && isOlderLog(b, a));
            for (const QString &c : names) {
                EXPECT_FALSE(isOlderLog(a, b) && isOlderLog(b, c) && !isOlderLog(a, c))
                    << qPrintable(a + u" " + b + u" " + c);
            }
        }
    }
}

TEST(Wildcards, MatchNames)
{
    EXPECT_TRUE(matchesWildcard(u"u_ex240101.LOG", u"*.log"));
    EXPECT_TRUE(matchesWildcard(u"HttpProxy_1.LOG", u"httpproxy_?.log"));
    EXPECT_TRUE(matchesWildcard(u"anything", u"*"));
    EXPECT_TRUE(matchesWildcard(u"", u"*"));
    EXPECT_TRUE(matchesWildcard(u"a.b.aspx", u"*.a*"));
    EXPECT_TRUE(matchesWildcard(u"[x].log", u"[x].log"));
    EXPECT_FALSE(matchesWildcard(u"u_ex.log.bak", u"*.log"));
    EXPECT_FALSE(matchesWildcard(u"", u"?"));
    EXPECT_FALSE(matchesWildcard(QString(5000, u'a'), u"*a"_s.repeated(50).append(u'b')));
}

} // namespace
} // namespace amado
