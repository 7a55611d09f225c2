// SPDX-License-Identifier: MIT
// The encodings of a scanner's log: UTF-16 in either order, UTF-8, the ANSI page, and one after the
// other where a script appended one log to another.

#include "model/scan/ansitext.h"
#include "model/scan/scannerlog.h"

#include <algorithm>

namespace amado::scan {

using namespace Qt::StringLiterals;

namespace {

enum class Width { Bytes, LittleEndian, BigEndian };

constexpr qsizetype kLongestLine = 64 << 10;

bool isPlain(char c)
{
    return (c >= 0x20 && c < 0x7f) || c == '\t' || c == '\r' || c == '\n';
}

/// How the text at a line's begin is written, by what its first characters look like.
Width widthAt(QByteArrayView rest, Width before)
{
    if (rest.size() < 2)
        return before;
    // A sign of this grammar is ASCII: its other byte is zero.
    if (rest[0] != '\0' && rest[1] == '\0')
        return Width::LittleEndian;
    if (rest[0] == '\0' && rest[1] != '\0')
        return Width::BigEndian;
    if (before == Width::Bytes)
        return before;
    // A line that begins with other letters than ASCII stays what the lines before it were; one of
    // ASCII bytes throughout does not.
    const QByteArrayView window = rest.first(std::min<qsizetype>(rest.size(), 16));
    return std::all_of(window.begin(), window.end(), isPlain) ? Width::Bytes : before;
}

/// Whether single-byte text of a scanner's log opens here, within text of two bytes: so it stands
/// where something was appended to a line without end.
bool opensInBytes(QByteArrayView rest)
{
    switch (rest.front()) {
    case '-':
        return rest.startsWith("----------");
    case 'M':
        return rest.startsWith("Microsoft Safety Scanner") ||
               rest.startsWith("Microsoft Windows Malicious");
    case 'r':
        return rest.startsWith("reboot-mode:");
    default:
        return false;
    }
}

/// The end of a line of single bytes: behind its line feed, or where text of two bytes was
/// appended.
qsizetype endOfBytes(QByteArrayView rest)
{
    const qsizetype feed = rest.indexOf('\n');
    const qsizetype end = feed < 0 ? rest.size() : feed + 1;
    for (const QByteArrayView mark : {QByteArrayView("\xFF\xFE"), QByteArrayView("\xFE\xFF")}) {
        if (const qsizetype at = rest.first(end).indexOf(mark); at > 0)
            return at;
    }
    return end;
}

/// Likewise of two-byte text: behind its line feed, or where text of single bytes was appended. One
/// look at each byte, however the bytes are made.
qsizetype endOfPairs(QByteArrayView rest, bool bigEndian)
{
    for (qsizetype i = 0; i + 1 < rest.size(); ++i) {
        if (i > 0 && opensInBytes(rest.sliced(i)))
            return i;
        const bool feed =
            rest[bigEndian ? i : i + 1] == '\0' && rest[bigEndian ? i + 1 : i] == '\n';
        if (i % 2 == 0 && feed)
            return i + 2;
    }
    return rest.size();
}

/// Most lines are ASCII, for which no converter has to be set up.
QString fromBytes(QByteArrayView line, int ansiCodePage)
{
    const bool ascii =
        std::all_of(line.begin(), line.end(), [](char c) { return static_cast<uchar>(c) < 0x80; });
    return ascii ? QString::fromLatin1(line)
                 : textFromBytes(QByteArray::fromRawData(line.data(), line.size()), ansiCodePage);
}

QString fromPairs(QByteArrayView line, bool bigEndian)
{
    QString text;
    text.reserve(line.size() / 2);
    for (qsizetype i = 0; i + 1 < line.size(); i += 2) {
        const auto first = static_cast<uchar>(line[i]);
        const auto second = static_cast<uchar>(line[i + 1]);
        text += bigEndian ? QChar(second, first) : QChar(first, second);
    }
    return text;
}

} // namespace

void forEachScannerLogLine(const QByteArray &bytes,
                           const std::function<void(const QString &)> &take, int ansiCodePage)
{
    Width width = Width::Bytes;
    QByteArrayView rest(bytes);
    while (!rest.isEmpty()) {
        if (rest.startsWith("\xEF\xBB\xBF")) {
            width = Width::Bytes;
            rest = rest.sliced(3);
            continue;
        }
        if (rest.startsWith("\xFF\xFE") || rest.startsWith("\xFE\xFF")) {
            width = rest.startsWith("\xFF\xFE") ? Width::LittleEndian : Width::BigEndian;
            rest = rest.sliced(2);
            continue;
        }
        width = widthAt(rest, width);
        const qsizetype end =
            width == Width::Bytes ? endOfBytes(rest) : endOfPairs(rest, width == Width::BigEndian);
        const QByteArrayView raw = rest.first(std::min(end, kLongestLine));
        QString line = width == Width::Bytes ? fromBytes(raw, ansiCodePage)
                                             : fromPairs(raw, width == Width::BigEndian);
        while (line.endsWith(u'\n') || line.endsWith(u'\r'))
            line.chop(1);
        take(line);
        rest = rest.sliced(end);
    }
}

} // namespace amado::scan
