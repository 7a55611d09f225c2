// SPDX-License-Identifier: MIT
#include "model/feed/winhttpproxy.h"

#include <gtest/gtest.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray word(quint32 value)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes.append(char((value >> shift) & 0xff));
    return bytes;
}

QByteArray blob(quint32 flags, const QByteArray &proxy, const QByteArray &bypass)
{
    return word(0x28) + word(0) + word(flags) + word(quint32(proxy.size())) + proxy +
           word(quint32(bypass.size())) + bypass;
}

TEST(WinHttpProxy, ReadsWhatNetshWrites)
{
    // `netsh winhttp show proxy` → direct access
    const auto direct = parseWinHttpSettings(u"2800000000000000010000000000000000000000"_s);
    ASSERT_TRUE(direct);
    EXPECT_TRUE(direct->direct);
    // netsh winhttp set proxy proxy:8080 "<local>"
    const auto named = parseWinHttpSettings(
        u"2800000000000000030000000A00000070726F78793A38303830070000003C6C6F63616C3E"_s);
    ASSERT_TRUE(named);
    EXPECT_EQ(*named, (WinHttpProxy{false, u"proxy:8080"_s, u"<local>"_s}));
    const auto split = parseWinHttpSettings(hex(blob(3, "http=a:1;https=b:2", "")));
    ASSERT_TRUE(split);
    EXPECT_EQ(split->proxy, u"http=a:1;https=b:2"_s);
    const auto old = parseWinHttpSettings(hex(word(0x18) + word(0) + word(3) + word(3) + "p:1"));
    ASSERT_TRUE(old) << "older structures end after the proxy";
    EXPECT_EQ(old->proxy, u"p:1"_s);
    EXPECT_TRUE(parseWinHttpSettings(hex(blob(1, "left:1", "")))->direct)
        << "a proxy that is not switched on";
    EXPECT_TRUE(parseWinHttpSettings(hex(blob(3, "", "")))->direct);
}

TEST(WinHttpProxy, RefusesWhatIsNotOne)
{
    const QString whole = hex(blob(3, "proxy:8080", "<local>"));
    for (qsizetype digits = 0; digits < 12 * 2 + 8 + 20; ++digits)
        EXPECT_FALSE(parseWinHttpSettings(whole.left(digits))) << digits;
    const struct
    {
        QString what, text;
    } rows[] = {
        {u"no hex"_s, u"zz"_s},
        {u"odd"_s, whole + u'0'},
        {u"a length beyond the end"_s,
         hex(word(0x28) + word(0) + word(3) + word(0xffffffff) + "p")},
        {u"a length beyond the limit"_s,
         hex(word(0x28) + word(0) + word(3) + word(5000) + QByteArray(5000, 'p'))},
        {u"control characters"_s, hex(blob(3, "proxy\n:1", ""))},
        {u"not ASCII"_s, hex(blob(3, "pr\xC3\xB6xy:1", ""))},
        {u"too long"_s, QString((64 << 10) + 2, u'0')},
    };
    for (const auto &row : rows) {
        const auto parsed = parseWinHttpSettings(row.text);
        ASSERT_FALSE(parsed) << qPrintable(row.what);
        EXPECT_EQ(parsed.error().code, ErrorCode::InvalidData);
    }
}

} // namespace
} // namespace amado
