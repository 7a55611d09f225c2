#include "io/host/secretwords.h"

#include <QStringList>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSurelyToken = 24;

bool isAsciiWord(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString alsoAsBytes(const QStringList &words)
{
    QStringList forms;
    for (const QString &word : words) {
        forms.append(word);
        if (!isAsciiWord(word)) // A file's bytes are looked at one by one.
            forms.append(QString::fromLatin1(word.toUtf8()));
    }
    return forms.join(u'|');
}

const QString &passwordWords()
{
    static const QString words = alsoAsBytes({u"pass(?:word|wd|wort|phrase|code)"_s,
                                              u"passord"_s,
                                              u"pwd"_s,
                                              u"kennwort"_s,
                                              u"mots?[ _-]?de[ _-]?passe"_s,
                                              u"contraseñas?"_s,
                                              u"contrasenas?"_s,
                                              u"\\bsenhas?"_s,
                                              u"palavra[ _-]?passe"_s,
                                              u"\\bparol(?:a|e|ă)"_s,
                                              u"wachtwoord"_s,
                                              u"\\bhas(?:ł|l)o"_s,
                                              u"\\bhesl[oa]"_s,
                                              u"l(?:ö|o)senord"_s,
                                              u"adgangskode"_s,
                                              u"\\bkodeord"_s,
                                              u"salasana"_s,
                                              u"jelsz(?:ó|o)"_s,
                                              u"(?:ş|\\bs)ifre"_s,
                                              u"парол(?:ь|я|ю|ем|и)?"_s,
                                              u"Парол(?:ь|я|ю|ем|и)?"_s,
                                              u"ПАРОЛ(?:Ь|Я|Ю|ЕМ|И)?"_s,
                                              u"κωδικ(?:ός|ό|ού)?(?: πρόσβασης)?"_s,
                                              u"Κωδικ(?:ός|ό|ού)?(?: πρόσβασης)?"_s,
                                              u"密码"_s,
                                              u"密碼"_s,
                                              u"口令"_s,
                                              u"암호"_s,
                                              u"비밀번호"_s,
                                              u"パスワード"_s,
                                              u"暗証番号"_s});
    return words;
}

/// A digit, a mark or a capital within a word, or no word at all.
bool looksRandom(QStringView text)
{
    bool wasLower = false;
    for (const QChar c : text) {
        // Letters of ASCII alone: others may be bytes of UTF-8.
        const bool isUpper = c >= u'A' && c <= u'Z';
        if (c.isDigit() || c == u'+' || c == u'/' || c == u'=' || (wasLower && isUpper))
            return true;
        wasLower = c >= u'a' && c <= u'z';
    }
    return text.size() >= kSurelyToken;
}

} // namespace amado
