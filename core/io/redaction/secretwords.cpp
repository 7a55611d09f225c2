// SPDX-License-Identifier: MIT
#include "io/redaction/secretwords.h"

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

QStringList alsoAsBytes(const QStringList &words)
{
    QStringList forms;
    for (const QString &word : words) {
        forms.append(word);
        if (!isAsciiWord(word)) // A file's bytes are looked at one by one.
            forms.append(QString::fromLatin1(word.toUtf8()));
    }
    return forms;
}

const QStringList &passwordWords()
{
    static const QStringList words = alsoAsBytes({u"pass(?:word|wd|wort|phrase|code)"_s,
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
                                                  u"lösenord"_s,
                                                  u"losenord"_s,
                                                  u"adgangskode"_s,
                                                  u"\\bkodeord"_s,
                                                  u"salasana"_s,
                                                  u"jelsz(?:ó|o)"_s,
                                                  u"şifre"_s,
                                                  u"\\bsifre"_s,
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

const QStringList &secretNameWords()
{
    static const QStringList words = passwordWords() + QStringList{u"secret"_s,
                                                                   u"token"_s,
                                                                   u"signature"_s,
                                                                   u"authorization"_s,
                                                                   u"api[-_ ]?key"_s,
                                                                   u"access[-_ ]?key"_s,
                                                                   u"account[-_ ]?key"_s,
                                                                   u"shared[-_ ]?key"_s,
                                                                   u"storage[-_ ]?key"_s,
                                                                   u"private[-_ ]?key"_s,
                                                                   u"validation[-_ ]?key"_s,
                                                                   u"decryption[-_ ]?key"_s,
                                                                   u"encryption[-_ ]?key"_s,
                                                                   u"\\bpass\\b"_s,
                                                                   u"_pass\\b"_s,
                                                                   u"\\bpw\\b"_s,
                                                                   u"(?<=[?&])sig\\b"_s};
    return words;
}

const QStringList &passwordTools()
{
    static const QStringList tools = {
        u"sqlcmd"_s,        u"osql"_s,      u"isql"_s,     u"bcp"_s,      u"dtexec"_s,
        u"psexec(?:64)?"_s, u"paexec"_s,    u"winexe"_s,   u"winrs"_s,    u"mysql(?:dump|admin)?"_s,
        u"sshpass"_s,       u"smbclient"_s, u"schtasks"_s, u"xfreerdp"_s, u"rar"_s,
        u"7za?"_s};
    return tools;
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
