#include "io/host/secretscrub.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QStringEncoder>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

const QString kNames =
    u"[\\w.:-]*(?:password|passwd|pwd|passphrase|secret|apikey|accesskey|accountkey|sharedkey|"
    "validationkey|decryptionkey|token)[\\w.:-]*"_s;

/// name="value", name='value', name=value of a connection string; the first group is what is kept
/// in front of the value.
const QRegularExpression &namedValues()
{
    static const QRegularExpression pattern(
        u"(?<keep>\\b%1\\s*[=:]\\s*)(?:\"(?<a>[^\"]*)\"|'(?<b>[^']*)'|(?<c>[^\\s;,\"'<>&]+))"_s.arg(
            kNames),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// <add key="…Password…" value="…">, in either order.
const QRegularExpression &keyedValues()
{
    static const QRegularExpression pattern(
        u"\\b(?:key|name)\\s*=\\s*[\"']%1[\"']\\s+(?:connectionString|value)\\s*=\\s*"
        "(?:\"(?<a>[^\"]*)\"|'(?<b>[^']*)')|"
        "\\bvalue\\s*=\\s*(?:\"(?<c>[^\"]*)\"|'(?<d>[^']*)')\\s+(?:key|name)\\s*=\\s*[\"']%1[\"']"_s
            .arg(kNames),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

void blank(QString &text, const QRegularExpression &pattern)
{
    const QString source = text;
    for (auto found = pattern.globalMatch(source); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        for (const QString &group : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
            if (!pattern.namedCaptureGroups().contains(group))
                continue;
            const qsizetype length = match.capturedLength(group);
            if (length > 0)
                text.replace(match.capturedStart(group), length, QString(length, u'x'));
        }
    }
}

} // namespace

QString withoutSecrets(const QString &text)
{
    QString scrubbed = text;
    blank(scrubbed, keyedValues());
    blank(scrubbed, namedValues());
    return scrubbed;
}

QByteArray withoutSecrets(const QByteArray &bytes)
{
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        const QByteArray mark = encoding == QStringConverter::Utf16LE ? "\xFF\xFE" : "\xFE\xFF";
        if (!bytes.startsWith(mark))
            continue;
        QStringDecoder decode(encoding, QStringConverter::Flag::ConvertInitialBom);
        const QString text = decode(bytes);
        const QString scrubbed = withoutSecrets(text);
        // What cannot be decoded is kept as it is only when there is nothing to hide in it.
        if (scrubbed == text)
            return bytes;
        QStringEncoder encode(encoding);
        return encode(scrubbed);
    }
    // Byte by byte: the names are ASCII, and every other byte stays what it is.
    return withoutSecrets(QString::fromLatin1(bytes)).toLatin1();
}

} // namespace amado
