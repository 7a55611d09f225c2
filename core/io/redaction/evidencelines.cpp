// SPDX-License-Identifier: MIT
#include "io/redaction/evidencelines.h"

#include "io/redaction/secretscrub.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// UTF-16 as Windows tools write it, told by its mark.
QByteArray asBytesWithLineFeeds(const QByteArray &file)
{
    const bool isLittle = file.startsWith("\xff\xfe");
    if (!isLittle && !file.startsWith("\xfe\xff"))
        return file;
    QStringDecoder decoder(isLittle ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    return QString(decoder(file)).toUtf8();
}

bool isHeader(QByteArrayView line, qint64 number)
{
    // Logs of HttpProxy open with their columns; all others name them behind a word.
    return line.startsWith("#Fields:") || (number == 1 && line.startsWith("DateTime,"));
}

void addLine(QByteArray &out, qint64 number, QByteArrayView line)
{
    out += QByteArray::number(number) + '\t';
    out.append(line.data(), line.size());
    out += '\n';
}

/// What Exchange and IIS call proofs of a session in cookies, queries and log columns.
const QRegularExpression &sessionProof()
{
    static const QRegularExpression pattern(
        u"\\b(?:cadata\\w*|X-OWA-CANARY|msExchEcpCanary|X-BackEndCookie|X-Rps-CAT|SecurityToken|"
        "ASP\\.NET_SessionId|sessionid|CommonAccessToken|X-CommonAccessToken)"
        "(?:=|%3d|:\\s*)([^;&\\s,\"]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

} // namespace

QByteArray linesOf(const QByteArray &file, const QList<qint64> &numbers)
{
    const QByteArray bytes = asBytesWithLineFeeds(file);
    QByteArray out;
    QByteArrayView header;
    qsizetype wanted = 0;
    qsizetype begin = 0;
    for (qint64 number = 1; begin < bytes.size() && wanted < numbers.size(); ++number) {
        qsizetype end = bytes.indexOf('\n', begin);
        if (end < 0)
            end = bytes.size();
        QByteArrayView line(bytes.constData() + begin, end - begin);
        if (line.endsWith('\r'))
            line.chop(1);
        while (wanted < numbers.size() && numbers.at(wanted) < number)
            ++wanted;
        if (wanted < numbers.size() && numbers.at(wanted) == number) {
            if (out.isEmpty() && !header.isEmpty())
                addLine(out, 0, header);
            addLine(out, number, line);
        } else if (out.isEmpty() && isHeader(line, number)) {
            header = line;
        }
        begin = end + 1;
    }
    return out;
}

QString redactedLine(const QString &line)
{
    QString clean = withoutSecrets(line);
    auto matches = sessionProof().globalMatch(QString(clean));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const qsizetype length = match.capturedLength(1);
        clean.replace(match.capturedStart(1), length, QString(length, u'x'));
    }
    return clean;
}

QByteArray redactedLines(const QByteArray &lines)
{
    // One sign a byte, so that no encoding is guessed and lengths stay.
    return redactedLine(QString::fromLatin1(withoutSecrets(lines))).toLatin1();
}

} // namespace amado
