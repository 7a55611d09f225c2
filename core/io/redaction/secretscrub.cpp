// SPDX-License-Identifier: MIT
#include "io/redaction/secretscrub.h"

#include "io/redaction/secretscan.h"

#include <QtEndian>

#include <algorithm>
#include <optional>

namespace amado {

namespace {

enum class Order { Little, Big };

/// The order of the bytes when it looks like UTF-16: by its mark, or by the upper halves of its
/// first letters, as of a document without a mark.
std::optional<Order> utf16Order(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        return Order::Little;
    if (bytes.startsWith("\xFE\xFF"))
        return Order::Big;
    constexpr qsizetype kLooked = 8;
    if (bytes.size() < kLooked)
        return std::nullopt;
    const auto isEmpty = [&](qsizetype first) {
        for (qsizetype i = first; i < kLooked; i += 2) {
            if (bytes.at(i) != '\0' || bytes.at(i ^ 1) == '\0')
                return false;
        }
        return true;
    };
    if (isEmpty(1))
        return Order::Little;
    return isEmpty(0) ? std::optional(Order::Big) : std::nullopt;
}

/// Unit by unit, so that everything else stays as it is, also what is no valid text.
QByteArray scrubbedUtf16(const QByteArray &bytes, Order order)
{
    QString text(bytes.size() / 2, Qt::Uninitialized);
    const auto swap = [order](char16_t unit) {
        return order == Order::Little ? qFromLittleEndian(unit) : qFromBigEndian(unit);
    };
    const char *from = bytes.constData();
    for (qsizetype i = 0; i < text.size(); ++i)
        text[i] = QChar(swap(qFromUnaligned<char16_t>(from + i * 2)));
    const QString scrubbed = withoutSecrets(text);
    QByteArray result = bytes;
    for (qsizetype i = 0; i < text.size(); ++i)
        qToUnaligned(swap(scrubbed.at(i).unicode()), result.data() + i * 2);
    return result;
}

} // namespace

QString withoutSecrets(const QString &text)
{
    SecretView view(text);
    markNamedSecrets(view);
    markSaidSecrets(view);
    markOptionSecrets(view);
    markAuthorizations(view);
    markUserInfo(view);
    markPrivateKeys(view);
    return view.blanked();
}

QByteArray withoutSecrets(const QByteArray &bytes)
{
    if (const auto order = utf16Order(bytes))
        return scrubbedUtf16(bytes, *order);
    // Byte by byte: the names are ASCII, and every other byte stays what it is.
    return withoutSecrets(QString::fromLatin1(bytes)).toLatin1();
}

} // namespace amado
