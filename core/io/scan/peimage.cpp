// SPDX-License-Identifier: MIT
#include "io/scan/peimage.h"

#include <QtEndian>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostHeader = 1 << 20;
constexpr qint64 kMostSignature = 1 << 20;
constexpr quint16 kPe32 = 0x10b;
constexpr quint16 kPe32Plus = 0x20b;
constexpr quint16 kRevision2 = 0x0200;
constexpr quint16 kSignedData = 0x0002;

tl::unexpected<Error> notAnImage(const QString &detail)
{
    return failure(ErrorCode::InvalidData, Reason::None, {}, detail);
}

Result<QByteArray> bytesAt(QIODevice &file, qint64 offset, qint64 count)
{
    if (!file.seek(offset))
        return failure(ErrorCode::InvalidData, Reason::FileUnreadable);
    QByteArray bytes = file.read(count);
    if (bytes.size() != count)
        return failure(ErrorCode::InvalidData, Reason::FileUnreadable);
    return bytes;
}

/// Little-endian numbers in bytes that are known to hold them.
class Numbers
{
public:
    explicit Numbers(const QByteArray &bytes)
        : m_bytes(bytes)
    {}

    [[nodiscard]] bool holds(qint64 offset, qint64 count) const
    {
        return offset >= 0 && offset + count <= m_bytes.size();
    }
    [[nodiscard]] quint16 word(qint64 offset) const
    {
        return qFromLittleEndian<quint16>(m_bytes.constData() + offset);
    }
    [[nodiscard]] quint32 dword(qint64 offset) const
    {
        return qFromLittleEndian<quint32>(m_bytes.constData() + offset);
    }

private:
    const QByteArray &m_bytes;
};

} // namespace

Result<PeImage> PeImage::read(QIODevice &file)
{
    PeImage image;
    image.size = file.size();
    const auto head = bytesAt(file, 0, std::min(image.size, kMostHeader));
    if (!head)
        return failure(head.error());
    const Numbers at(*head);
    if (!head->startsWith("MZ") || !at.holds(0x3c, 4))
        return notAnImage(u"not a program for Windows"_s);
    const qint64 header = at.dword(0x3c);
    if (!at.holds(header, 26) || at.dword(header) != 0x4550)
        return notAnImage(u"not a PE file"_s);
    const qint64 optional = header + 24;
    const qint64 optionalSize = at.word(header + 20);
    const quint16 magic = at.word(optional);
    if (magic != kPe32 && magic != kPe32Plus)
        return notAnImage(u"neither 32 nor 64 bits"_s);
    const qint64 count = optional + (magic == kPe32 ? 92 : 108);
    const qint64 security = count + 4 + qint64(4) * 8;
    if (security + 8 > optional + optionalSize || !at.holds(optional, optionalSize) ||
        at.dword(count) < 5)
        return notAnImage(u"no room for a signature in the header"_s);
    image.checksum = optional + 64;
    image.securityEntry = security;
    image.signatureTable = at.dword(security);
    const qint64 tableSize = at.dword(security + 4);
    if (image.signatureTable == 0 || tableSize == 0)
        return notAnImage(u"not signed"_s);
    if (tableSize < 8 || tableSize > kMostSignature || image.signatureTable % 8 != 0 ||
        image.signatureTable < optional + optionalSize ||
        image.signatureTable + tableSize != image.size)
        return notAnImage(u"the signature is not the end of the file"_s);

    const auto table = bytesAt(file, image.signatureTable, tableSize);
    if (!table)
        return failure(table.error());
    const Numbers entry(*table);
    const qint64 length = entry.dword(0);
    if (length < 8 || length > tableSize || (length + 7) / 8 * 8 != (tableSize + 7) / 8 * 8)
        return notAnImage(u"not exactly one signature"_s);
    if (entry.word(4) != kRevision2 || entry.word(6) != kSignedData)
        return notAnImage(u"a signature of an unknown kind"_s);
    image.signature = table->mid(8);
    return image;
}

} // namespace amado
