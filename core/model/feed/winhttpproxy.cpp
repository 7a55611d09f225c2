// SPDX-License-Identifier: MIT
#include "model/feed/winhttpproxy.h"

#include <QtEndian>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxDigits = 64 << 10;
constexpr quint32 kMaxSettingText = 4096;
constexpr quint32 kNamedProxy = 2; ///< WINHTTP_ACCESS_TYPE flag: a proxy is named.

tl::unexpected<Error> refused(const QString &detail)
{
    return failure(ErrorCode::InvalidData, Reason::FileUnreadable, u"WinHttpSettings"_s, detail);
}

/// Reads forward, never beyond the end.
class Blob
{
public:
    explicit Blob(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {}

    std::optional<quint32> word()
    {
        if (m_bytes.size() - m_at < 4)
            return std::nullopt;
        const auto value = qFromLittleEndian<quint32>(m_bytes.constData() + m_at);
        m_at += 4;
        return value;
    }

    std::optional<QString> text()
    {
        const auto length = word();
        if (!length || *length > kMaxSettingText || qsizetype(*length) > m_bytes.size() - m_at)
            return std::nullopt;
        const QByteArray bytes = m_bytes.mid(m_at, qsizetype(*length));
        m_at += qsizetype(*length);
        const bool printable =
            std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
        return printable ? std::optional(QString::fromLatin1(bytes)) : std::nullopt;
    }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

} // namespace

Result<WinHttpProxy> parseWinHttpSettings(const QString &hex)
{
    const auto isHex = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    if (hex.size() > kMaxDigits || hex.size() % 2 != 0 ||
        !std::all_of(hex.begin(), hex.end(), isHex))
        return refused(u"not an even number of hex digits, or too many"_s);
    Blob blob(QByteArray::fromHex(hex.toLatin1()));
    const auto version = blob.word();
    const auto counter = blob.word();
    const auto flags = blob.word();
    if (!version || !counter || !flags)
        return refused(u"too short"_s);
    const auto proxy = blob.text();
    if (!proxy)
        return refused(u"the proxy's length or text is not valid"_s);
    // Older structures end here when nothing is bypassed.
    const auto bypass = blob.text();
    WinHttpProxy result;
    result.direct = (*flags & kNamedProxy) == 0 || proxy->isEmpty();
    if (!result.direct) {
        result.proxy = *proxy;
        result.bypass = bypass.value_or(QString());
    }
    return result;
}

} // namespace amado
