// SPDX-License-Identifier: MIT
#include "io/redaction/secretscrub.h"
#include "io/redaction/secretview.h"
#include "io/redaction/secretwords.h"

#include <gtest/gtest.h>

#include <QRandomGenerator>
#include <QStringList>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

std::string scrub(const char *text)
{
    return withoutSecrets(QString::fromUtf8(text)).toStdString();
}

TEST(SecretScrub, FindsWhatIsCalledASecret)
{
    EXPECT_EQ(scrub("<p password=\"a b\" name='x'/>"), "<p password=\"xxx\" name='x'/>");
    EXPECT_EQ(scrub("Server=.;User Id=sa;Pwd=s3cret;Timeout=3"),
              "Server=.;User Id=sa;Pwd=xxxxxx;Timeout=3");
    EXPECT_EQ(scrub("<machineKey validationKey=\"ABC\" decryptionKey='DE' validation=\"SHA1\"/>"),
              "<machineKey validationKey=\"xxx\" decryptionKey='xx' validation=\"SHA1\"/>");
    EXPECT_EQ(scrub("<add key=\"SmtpPassword\" value=\"abc\"/><add key=\"Port\" value=\"25\"/>"),
              "<add key=\"SmtpPassword\" value=\"xxx\"/><add key=\"Port\" value=\"25\"/>");
    EXPECT_EQ(scrub("<add value='abc' key='ApiKey'/>"), "<add value='xxx' key='ApiKey'/>");
    EXPECT_EQ(scrub("<add key=\"UpdateSecret\" value=\"日本\"/>"),
              "<add key=\"UpdateSecret\" value=\"xx\"/>");
    EXPECT_EQ(scrub("パスワード=秘密;x=1"), "パスワード=xx;x=1");
    EXPECT_EQ(withoutSecrets(QByteArray("パスワード=abc;x=1")), QByteArray("パスワード=xxx;x=1"));
}

TEST(SecretScrub, FindsItHoweverItsQuotesAreWritten)
{
    EXPECT_EQ(scrub("<add connectionString=\"Server=.;Password=&quot;a;b&quot;;Timeout=3\"/>"),
              "<add connectionString=\"Server=.;Password=&quot;xxx&quot;;Timeout=3\"/>");
    EXPECT_EQ(scrub("<add connectionString='Pwd=&apos;a;b&apos;;Timeout=3' x='1'/>"),
              "<add connectionString='Pwd=&apos;xxx&apos;;Timeout=3' x='1'/>");
    EXPECT_EQ(scrub("<add cs=\"Pwd=&#34;a;b&#x22;;Timeout=3\"/>"),
              "<add cs=\"Pwd=&#34;xxx&#x22;;Timeout=3\"/>");
    EXPECT_EQ(scrub("<add cs=\"Password=a&amp;b&lt;c;Timeout=3\" y=\"2\"/>"),
              "<add cs=\"Password=xxxxxxxxxxxx;Timeout=3\" y=\"2\"/>");
    EXPECT_EQ(scrub("<add cs=\"Password='a;b';Timeout=3\"/>"),
              "<add cs=\"Password='xxx';Timeout=3\"/>");
    EXPECT_EQ(scrub("<add cs=\"Timeout=3;Password=my own word\" y=\"2\"/>"),
              "<add cs=\"Timeout=3;Password=xxxxxxxxxxx\" y=\"2\"/>");
    EXPECT_EQ(scrub("<add cs=\"Timeout=3;Password=\" y=\"2\"/>"),
              "<add cs=\"Timeout=3;Password=\" y=\"2\"/>");
    EXPECT_EQ(scrub(R"({"user": "bob", "password": "a\"b", "n": 1})"),
              R"({"user": "bob", "password": "xxxx", "n": 1})");
    EXPECT_EQ(scrub(R"({"m": "{\"password\":\"abc\",\"n\":1}"})"),
              R"({"m": "{\"password\":\"xxx\",\"n\":1}"})");
}

TEST(SecretScrub, FindsItInElementsAndInWhatBelongsToAKey)
{
    EXPECT_EQ(scrub("<password>abc</password><port>25</port>"),
              "<password>xxx</password><port>25</port>");
    EXPECT_EQ(scrub("<o:Password Type=\"Text\">\n <![CDATA[a<b]]>\n</o:Password>"),
              "<o:Password Type=\"Text\">\n <![CDATA[xxx]]>\n</o:Password>");
    EXPECT_EQ(scrub("&lt;password&gt;abc&lt;/password&gt;"),
              "&lt;password&gt;xxx&lt;/password&gt;");
    EXPECT_EQ(scrub("<add key=\"AppSecret\" x=\"1\" value=\"abc\" y=\"2\"/>"),
              "<add key=\"AppSecret\" x=\"1\" value=\"xxx\" y=\"2\"/>");
    EXPECT_EQ(scrub("<setting name=\"Password\" as=\"String\">\n<value>abc</value>\n</setting>"),
              "<setting name=\"Password\" as=\"String\">\n<value>xxx</value>\n</setting>");
    EXPECT_EQ(scrub(R"({"name": "DbPassword", "kind": "text", "value": "abc"})"),
              R"({"name": "DbPassword", "kind": "text", "value": "xxx"})");
    EXPECT_EQ(scrub("<RSAKeyValue><Modulus>AQAB</Modulus><D>abcd</D></RSAKeyValue>"),
              "<RSAKeyValue><Modulus>AQAB</Modulus><D>xxxx</D></RSAKeyValue>");
}

TEST(SecretScrub, FindsProofsInHeadersAddressesAndCommandLines)
{
    EXPECT_EQ(scrub("Authorization: Basic Ym9iOnB3\r\nHost: a"),
              "Authorization: Basic xxxxxxxx\r\nHost: a");
    EXPECT_EQ(scrub("sent Basic Ym9iOnB3 twice"), "sent Basic xxxxxxxx twice");
    EXPECT_EQ(scrub("Bearer eyJhbGciOiJI.eyJzdWIi.c2ln end"),
              "Bearer xxxxxxxxxxxxxxxxxxxxxxxxxx end");
    EXPECT_EQ(scrub("proxy http://bob:pw@proxy:8080/a"), "proxy http://bob:xx@proxy:8080/a");
    EXPECT_EQ(scrub("http://bob:p@w@proxy"), "http://bob:xxx@proxy");
    EXPECT_EQ(
        scrub("Endpoint=sb://x;SharedAccessKeyName=Root;SharedAccessSignature=sr&sig=a%3d;b=1"),
        "Endpoint=sb://x;SharedAccessKeyName=Root;SharedAccessSignature=xxxxxxxxxxxxxxx");
    EXPECT_EQ(scrub("GET /a?token=abc&n=1&sig=d%3d HTTP"), "GET /a?token=xxx&n=1&sig=xxxx HTTP");
    EXPECT_EQ(scrub("tool.exe -User bob -Password abc -Port 3"),
              "tool.exe -User bob -Password xxx -Port 3");
    EXPECT_EQ(scrub("failed: password: abc, again"), "failed: password: xxxx again");
}

TEST(SecretScrub, FindsWhatASentenceSaysIsOne)
{
    for (const char *before : {"the password is ",
                               "The new password for the account svc_mail is now ",
                               "password was reset to ",
                               "Das Kennwort lautet ",
                               "Kennwort für svc ist ",
                               "le mot de passe est ",
                               "la contraseña es ",
                               "a senha é ",
                               "la password è ",
                               "het wachtwoord is ",
                               "hasło jest ",
                               "пароль — ",
                               "パスワードは ",
                               "密码是 ",
                               "비밀번호는 ",
                               "using password ",
                               "Kennwort: ",
                               "kennwort=",
                               "passwort=",
                               "mot de passe=",
                               "contraseña=",
                               "senha=",
                               "hasło=",
                               "heslo=",
                               "wachtwoord=",
                               "lösenord=",
                               "пароль=",
                               "密码=",
                               "암호=",
                               "mot_de_passe: "}) {
        const std::string text = std::string(before) + "Hunter2x";
        EXPECT_EQ(scrub(text.c_str()), std::string(before) + "xxxxxxxx");
        // The same in a file, whose bytes are looked at one by one.
        EXPECT_EQ(withoutSecrets(QByteArray::fromStdString(text)).toStdString(),
                  std::string(before) + "xxxxxxxx");
    }
    EXPECT_EQ(scrub("the password is \"two words\", again"),
              "the password is \"xxxxxxxxx\", again");
    EXPECT_EQ(scrub("The password is Plainword."), "The password is xxxxxxxxx.");
}

TEST(SecretScrub, FindsItInOptionsOfTools)
{
    EXPECT_EQ(scrub("sqlcmd -S . -U sa -P hunter -Q x"), "sqlcmd -S . -U sa -P xxxxxx -Q x");
    EXPECT_EQ(scrub("started \"sqlcmd.exe\" -U sa -Phunter"),
              "started \"sqlcmd.exe\" -U sa -Pxxxxxx");
    EXPECT_EQ(scrub("psexec \\\\ex01 -u corp\\a -p \"two words\" cmd"),
              "psexec \\\\ex01 -u corp\\a -p \"xxxxxxxxx\" cmd");
    EXPECT_EQ(scrub("mstsc /u:bob /p:hunter /v:ex01"), "mstsc /u:bob /p:xxxxxx /v:ex01");
    EXPECT_EQ(scrub("winrs -r:ex01 -p:hunter dir"), "winrs -r:ex01 -p:xxxxxx dir");
    EXPECT_EQ(scrub("some.exe -p Hunter2x"), "some.exe -p xxxxxxxx");
    EXPECT_EQ(scrub("curl -u bob:hunter https://a/"), "curl -u bob:xxxxxx https://a/");
    EXPECT_EQ(scrub("net use z: \\\\fs\\a hunter /user:bob"),
              "net use z: \\\\fs\\a xxxxxx /user:bob");
    EXPECT_EQ(scrub("net user bob hunter /add"), "net user bob xxxxxx /add");
    EXPECT_EQ(scrub("http=bob:hunter@proxy.corp:8080;https=b:c@p:1"),
              "http=bob:xxxxxx@proxy.corp:8080;https=b:x@p:1");
}

TEST(SecretScrub, FindsPrivateKeys)
{
    EXPECT_EQ(scrub("-----BEGIN RSA PRIVATE KEY-----\nAB\nCD\n-----END RSA PRIVATE KEY-----\nx"),
              "-----BEGIN RSA PRIVATE KEY-----\nxx\nxx\n-----END RSA PRIVATE KEY-----\nx");
    EXPECT_EQ(scrub("-----BEGIN OPENSSH PRIVATE KEY-----\nAB\ncut off"),
              "-----BEGIN OPENSSH PRIVATE KEY-----\nxx\nxxxxxxx");
    EXPECT_EQ(scrub("-----BEGIN CERTIFICATE-----\nAB\n-----END CERTIFICATE-----"),
              "-----BEGIN CERTIFICATE-----\nAB\n-----END CERTIFICATE-----");
}

TEST(SecretScrub, LeavesWhatIsNone)
{
    for (const char *text :
         {"<match url=\"autodiscover\" /> PasswordPolicy",
          "<assemblyIdentity name=\"A\" publicKeyToken=\"31bf3856ad364e35\" culture=\"neutral\"/>",
          "type=\"A.B, C, Version=4.0.0.0, PublicKeyToken=b77a5c561934e089\"",
          "<machineKey validationKey=\"AutoGenerate,IsolateApps\"/>",
          "<add name=\"P\" passwordFormat=\"Hashed\" enablePasswordReset=\"true\"/>",
          "<authorization>\n  <allow users=\"*\"/>\n</authorization>",
          "Basic authentication and Negotiate Authentication are off",
          "http://host:8080/a@b",
          "<securityTokenHandlers>\n  <add type=\"A\"/>\n</securityTokenHandlers>",
          "mail bob@corp.example",
          "the password is wrong",
          "Signature: valid",
          "The password has expired and must be changed.",
          "Das Kennwort ist abgelaufen.",
          "ssh -p 22 ex01",
          "mkdir -p C:\\inetpub\\x",
          "tool -p 8080",
          "net user bob /active:yes",
          "net use z: /delete",
          "/p/a:b",
          "12:30:05 smtp:bob@corp.example",
          "password policy of the domain"}) {
        EXPECT_EQ(scrub(text), text);
    }
}

TEST(SecretScrub, KeepsEveryOtherByte)
{
    QByteArray all("\xEF\xBB\xBF");
    for (int byte = 0; byte < 256; ++byte)
        all.append(char(byte));
    EXPECT_EQ(withoutSecrets(all), all);
    const QByteArray wide = QByteArray("\xFF\xFE", 2) + QByteArray("p\0w\0d\0=\0a\0", 10);
    EXPECT_EQ(withoutSecrets(wide), QByteArray("\xFF\xFE", 2) + QByteArray("p\0w\0d\0=\0x\0", 10));
    const QByteArray unmarked("\0p\0w\0d\0=\0a\0;\xD8\0\0b!", 17);
    QByteArray scrubbed = unmarked;
    scrubbed[9] = 'x';
    EXPECT_EQ(withoutSecrets(unmarked), scrubbed);
}

/// A secret put into one of many places, with others around it. The letters of the secret stand
/// nowhere else.
class PlantedSecret
{
public:
    explicit PlantedSecret(quint32 seed)
        : m_random(seed)
    {
        static const QString letters = u"QZ7%+*~^|?"_s;
        for (int i = 0, size = 8 + below(9); i < size; ++i)
            m_secret += letters.at(below(letters.size()));
        // Such as nobody could tell from what separates or proves.
        for (const QChar inner : {u'&', u'<', u'\'', u';', u' ', u'='}) {
            if (below(3) == 0)
                m_secret.insert(2 + below(m_secret.size() - 3), inner);
        }
    }

    [[nodiscard]] QString text()
    {
        QStringList parts;
        for (int i = below(4); i > 0; --i)
            parts.append(noise());
        parts.append(planted());
        for (int i = below(4); i > 0; --i)
            parts.append(noise());
        return parts.join(below(2) == 0 ? u"\r\n"_s : u" "_s);
    }

    [[nodiscard]] static bool survives(const QString &text)
    {
        for (const QChar letter : u"QZ7%+*~^|"_s) {
            if (text.contains(letter))
                return true;
        }
        return false;
    }

private:
    int below(qsizetype limit) { return int(m_random.bounded(quint32(limit))); }
    QString pick(const QStringList &list) { return list.at(below(list.size())); }

    QString name()
    {
        static const QStringList before{{}, u"Smtp"_s, u"db."_s, u"my_"_s};
        static const QStringList words{u"Password"_s,     u"pwd"_s,
                                       u"AppSecret"_s,    u"apiKey"_s,
                                       u"Api-Key"_s,      u"passwd"_s,
                                       u"accountKey"_s,   u"authToken"_s,
                                       u"PASSPHRASE"_s,   u"SharedAccessSignature"_s,
                                       u"validationKey"_s};
        return pick(before) + pick(words);
    }
    QString noise()
    {
        static const QStringList texts{u"<add key=\"Port\" value=\"25\"/>"_s,
                                       u"it's fine"_s,
                                       u"<a b='c'>\r\n  <d/>\r\n</a>"_s,
                                       u"Server=.;Timeout=3"_s,
                                       u"<!-- \"note\" -->"_s,
                                       u"{\"a\": [1, 2]}"_s,
                                       u"a & b"_s};
        return pick(texts);
    }
    /// As XML writes it, in one of its ways.
    QString inXml(QChar quote)
    {
        QString text;
        for (const QChar c : std::as_const(m_secret)) {
            if (c == u'&')
                text += pick({u"&amp;"_s, u"&#38;"_s, u"&#x26;"_s});
            else if (c == u'<')
                text += u"&lt;"_s;
            else if (c == quote)
                text += pick({u"&apos;"_s, u"&#39;"_s});
            else
                text += c;
        }
        return text;
    }
    /// A value of a connection string between quotes, as it stands in an attribute.
    QString setting()
    {
        const QString quote = pick({u"&quot;"_s, u"&#34;"_s, u"&#x22;"_s});
        return u"Server=.;%1=%2%3%2;Timeout=3"_s.arg(name(), quote, inXml(u'\''));
    }
    QString planted()
    {
        QString bare = m_secret;
        bare.remove(u';').remove(u' ').remove(u'<').remove(u'&').remove(u'\'').remove(u'=');
        switch (below(12)) {
        case 0:
            return u"<a %1=\"%2\" z='1'/>"_s.arg(name(), inXml(u'"'));
        case 1:
            return u"<a z='1' %1 = '%2'/>"_s.arg(name(), inXml(u'\''));
        case 2:
            return u"<add name=\"X\" connectionString=\"%1\" z=\"1\"/>"_s.arg(setting());
        case 3:
            return u"<add key=\"%1\" z=\"1\" value=\"%2\"/>"_s.arg(name(), inXml(u'"'));
        case 4:
            return u"<add value='%2' z=\"1\" key='%1'/>"_s.arg(name(), inXml(u'\''));
        case 5:
            return u"<n:%1 z=\"1\">%2</n:%1>"_s.arg(name(), inXml(u'"'));
        case 6:
            return u"{\"z\": 1, \"%1\": \"%2\"}"_s.arg(name(), m_secret);
        case 7:
            return u"https://bob:%1@proxy.example:8080/"_s.arg(bare);
        case 8:
            return u"%1=%2"_s.arg(name(), bare);
        case 9:
            return u"-----BEGIN EC PRIVATE KEY-----\n%1\n-----END EC PRIVATE KEY-----"_s.arg(
                m_secret);
        case 10:
            return u"Server=.;%1=%2;Timeout=3"_s.arg(name(), QString(m_secret).remove(u';'));
        default:
            return u"<setting name=\"%1\"><value>%2</value></setting>"_s.arg(name(), inXml(u'"'));
        }
    }

    QRandomGenerator m_random;
    QString m_secret;
};

TEST(SecretScrub, NoPlantedSecretSurvivesAndTheRestKeepsItsPlace)
{
    for (quint32 seed = 0; seed < 4000; ++seed) {
        const QString text = PlantedSecret(seed).text();
        const QString scrubbed = withoutSecrets(text);
        ASSERT_FALSE(PlantedSecret::survives(scrubbed)) << "seed " << seed << ":\n"
                                                        << text.toStdString() << '\n'
                                                        << scrubbed.toStdString();
        ASSERT_EQ(scrubbed.size(), text.size()) << "seed " << seed;
        EXPECT_EQ(withoutSecrets(text.toUtf8()), scrubbed.toUtf8()) << "seed " << seed;
        EXPECT_EQ(withoutSecrets(scrubbed), scrubbed) << "seed " << seed;
        for (qsizetype i = 0; i < text.size(); ++i) {
            ASSERT_TRUE(scrubbed.at(i) == text.at(i) || scrubbed.at(i) == u'x') << "seed " << seed;
            ASSERT_FALSE(text.at(i) == u'\n' && scrubbed.at(i) == u'x') << "seed " << seed;
        }
    }
}

TEST(SecretScrub, AnyTextIsWorkedThrough)
{
    static const QStringList pieces{u"password"_s,
                                    u"="_s,
                                    u":"_s,
                                    u"\""_s,
                                    u"'"_s,
                                    u"<"_s,
                                    u">"_s,
                                    u"&quot;"_s,
                                    u"\\\""_s,
                                    u"{"_s,
                                    u"}"_s,
                                    u"/"_s,
                                    u" "_s,
                                    u"\n"_s,
                                    u"key=\""_s,
                                    u"value=\""_s,
                                    u"://"_s,
                                    u"@"_s,
                                    u"-----BEGIN PRIVATE KEY-----"_s,
                                    u"<![CDATA["_s,
                                    u"Basic "_s,
                                    u"&"_s,
                                    u";"_s,
                                    u"x"_s,
                                    u"authorization"_s};
    QRandomGenerator random(7);
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int i = int(random.bounded(24)); i > 0; --i)
            text += pieces.at(int(random.bounded(quint32(pieces.size()))));
        EXPECT_EQ(withoutSecrets(text).size(), text.size()) << text.toStdString();
    }
}

/// Where a pattern may begin is worked out from its words: nothing that it finds may be missed.
TEST(SecretScrub, LooksWhereverAWordMayBegin)
{
    // Each with what a pattern leaves open, also in capitals and as the bytes of a file.
    const QStringList said = {u"password"_s,      u"passphrase"_s,    u"passord"_s,
                              u"PWD"_s,           u"Kennwort"_s,      u"mot de passe"_s,
                              u"mots-de_passe"_s, u"Contraseñas"_s,   u"contrasena"_s,
                              u"senha"_s,         u"palavra-passe"_s, u"parolă"_s,
                              u"Wachtwoord"_s,    u"hasło"_s,         u"haslo"_s,
                              u"heslo"_s,         u"lösenord"_s,      u"LÖSENORD"_s,
                              u"losenord"_s,      u"adgangskode"_s,   u"kodeord"_s,
                              u"salasana"_s,      u"jelszó"_s,        u"şifre"_s,
                              u"ŞIFRE"_s,         u"sifre"_s,         u"пароль"_s,
                              u"Пароля"_s,        u"ПАРОЛЬ"_s,        u"κωδικός πρόσβασης"_s,
                              u"Κωδικό"_s,        u"密码"_s,          u"密碼"_s,
                              u"口令"_s,          u"암호"_s,          u"비밀번호"_s,
                              u"パスワード"_s,    u"暗証番号"_s};
    const QStringList named = {u"clientSecret"_s,
                               u"TOKEN"_s,
                               u"SharedAccessSignature"_s,
                               u"Authorization"_s,
                               u"api-key"_s,
                               u"AccessKey"_s,
                               u"account_key"_s,
                               u"shared key"_s,
                               u"storageKey"_s,
                               u"privateKey"_s,
                               u"validationKey"_s,
                               u"decryptionKey"_s,
                               u"encryptionkey"_s,
                               u"pass"_s,
                               u"db_pass"_s,
                               u"pw"_s,
                               u"?sig"_s,
                               u"&sig"_s};
    const QStringList around = {u" "_s, u"x"_s, u"=a;"_s, u"=\""_s, u"\n"_s, u"pas"_s, u"ſecret"_s};
    const QRegularExpression names(secretNameWords().join(u'|'),
                                   QRegularExpression::CaseInsensitiveOption);
    const QRegularExpression words(passwordWords().join(u'|'),
                                   QRegularExpression::CaseInsensitiveOption);
    const auto placesIn = [](const auto &matches) {
        QStringList places;
        for (const QRegularExpressionMatch &match : matches)
            places.append(u"%1 %2"_s.arg(match.capturedStart()).arg(match.captured()));
        return places;
    };
    const auto everywhere = [&](const QRegularExpression &pattern, const QString &text) {
        std::vector<QRegularExpressionMatch> matches;
        for (auto found = pattern.globalMatch(text); found.hasNext();)
            matches.push_back(found.next());
        return placesIn(matches);
    };
    for (const QString &word : said + named) {
        EXPECT_TRUE(names.match(word).hasMatch()) << word.toStdString();
        for (const QString &form : {word, QString::fromLatin1(word.toUtf8())}) {
            for (const QString &before : around) {
                for (const QString &after : around) {
                    const QString text = before + form + after + form + before;
                    const SecretView view(text);
                    EXPECT_EQ(placesIn(view.matches(SecretPattern::Name, names)),
                              everywhere(names, text))
                        << text.toStdString();
                    EXPECT_EQ(placesIn(view.matches(SecretPattern::Said, words)),
                              everywhere(words, text))
                        << text.toStdString();
                }
            }
        }
    }
}

} // namespace
} // namespace amado
