// SPDX-License-Identifier: MIT
#include "contract/hostcontract.h"
#include "contract/testchain.h"
#include "io/script/localshell.h"
#include "io/script/scripthost.h"
#include "model/base/enumnames.h"
#include "remote/scriptworld.h"
#include "remote/tlsendpoints.h"
#include "remote/winemachine.h"

#include <QCryptographicHash>
#include <QFile>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

const QString kKey = u"HKLM\\SOFTWARE\\Amado テスト"_s;
const QString kSite = u"C:\\inetpub\\wwwroot\\"_s;
const QString kJapanese = kSite + u"日本語 フォルダー\\設定 ファイル.config"_s;
const QString kLongFolder =
    kSite + QString(100, u'a') + u'\\' + QString(100, u'b') + u'\\' + QString(100, u'c');

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString regHex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(','));
}

QByteArray utf16(const QString &text)
{
    return {reinterpret_cast<const char *>(text.utf16()), text.size() * 2};
}

QByteArray number(quint32 value)
{
    return {reinterpret_cast<const char *>(&value), sizeof(value)};
}

/// A certificate as the registry keeps those of a store: properties with number, flag and length.
QString storedCertificate(const CertificateInfo &certificate)
{
    const QByteArray blob =
        number(32) + number(1) + number(quint32(certificate.der.size())) + certificate.der;
    return u"[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SystemCertificates\\CA\\Certificates\\%1]\n"
           "\"Blob\"=hex:%2\n"_s.arg(certificate.sha1, regHex(blob));
}

QString registryEntries(const QByteArray &proxy)
{
    const QString server =
        u"[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\MailboxRole]\n"
        "\"ConfiguredVersion\"=\"15.2.1544.9\"\n"
        "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]\n"
        "\"ProductName\"=\"Windows Server 2019 Standard\"\n"
        "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Nls\\Language]\n"
        "\"InstallLanguage\"=\"0411\"\n"
        "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Internet "
        "Settings\\Connections]\n\"WinHttpSettings\"=hex:%1\n"_s.arg(
            regHex(winHttpSettings(proxy)));
    const QString kinds =
        u"[HKEY_LOCAL_MACHINE\\SOFTWARE\\Amado テスト]\n\"text\"=\"日本語 text\"\n\"empty\"=\"\"\n"
        "\"date\"=\"2026-11-20T09:00:00Z\"\n\"number\"=dword:ffffffff\n"
        "\"long\"=hex(b):00,00,00,00,01,00,00,00\n\"bytes\"=hex:00,ff,10\n\"none\"=hex:\n"
        "\"many\"=hex(7):%1\n\"one\"=hex(7):%2\n\"path\"=hex(2):%3\n\"odd\"=hex(0):01\n"_s.arg(
            regHex(utf16(u"a\0b c\0\0"_s)), regHex(utf16(u"a\0\0"_s)),
            regHex(utf16(u"%SystemDrive%\\x\0"_s)));
    return server + kinds + storedCertificate(testChain().chain[1]);
}

template<class T>
Reason reasonOf(const Result<T> &result)
{
    return result ? Reason::None : result.error().reason;
}

/// The script as it is, on a Windows as far as wine is one. All tests share the machine, which
/// takes some seconds to make; each batch is one start of PowerShell.
class WineScriptTest : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        if (WineMachine::missing())
            return;
        s_endpoints = std::make_unique<TlsEndpoints>();
        s_machine = std::make_unique<WineMachine>();
        s_machine->import(registryEntries("127.0.0.1:" + QByteArray::number(s_endpoints->port())));
        s_machine->put(kSite + u"web.config"_s, "<configuration/>");
        s_machine->put(kSite + u"read-only.config"_s, "fixed");
        QFile::setPermissions(s_machine->native(kSite + u"read-only.config"_s), QFile::ReadOwner);
        s_machine->put(kSite + u"locked.txt"_s, "locked");
        s_machine->put(kSite + u"open.log"_s, "one line");
        s_machine->put(kJapanese, "<ja/>");
        s_machine->put(kLongFolder + u"\\web.config"_s, "long");
        s_machine->put(u"C:\\Tools\\msert.exe"_s,
                       *s_machine->content(u"C:\\windows\\system32\\sc.exe"_s));
        // Another program with two files open, one of them for itself alone.
        s_other = s_machine->begin(
            u"[IO.File]::SetAttributes('%1web.config', 'Hidden, System'); "
            "$marks = [int][IO.File]::GetAttributes('%1web.config'); "
            "$a = [IO.File]::Open('%1locked.txt', 'Open', 'Read', 'None'); "
            "$b = [IO.File]::Open('%1open.log', 'Open', 'ReadWrite', 'Read'); "
            "$at = [Diagnostics.Process]::GetCurrentProcess().StartTime.ToUniversalTime(); "
            "[Console]::Out.WriteLine(\"$PID \" + $at.ToString('yyyy-MM-ddTHH:mm:ssZ') + \" "
            "$marks\"); "
            "[Threading.Thread]::Sleep(-1)"_s.arg(kSite));
    }

    static void TearDownTestSuite()
    {
        s_machine.reset();
        s_endpoints.reset();
    }

    void SetUp() override
    {
        if (const auto why = WineMachine::missing())
            GTEST_SKIP() << *why;
    }

    static std::vector<Result<HostReply>> run(const std::vector<HostRequest> &requests)
    {
        ScriptHost host(std::make_unique<LocalShell>(WineMachine::powerShell()), hostScript(),
                        u"wine:"_s);
        auto replies = host.run(requests, patience());
        if (!replies) {
            ADD_FAILURE() << enumName(replies.error().code).toStdString() << ' '
                          << replies.error().detail.toStdString();
            return std::vector<Result<HostReply>>(requests.size(), failure(ErrorCode::Internal));
        }
        return std::move(*replies);
    }

    static std::unique_ptr<TlsEndpoints> s_endpoints;
    static std::unique_ptr<WineMachine> s_machine;
    static QByteArray s_other; ///< Process id, start time, attributes of web.config.
};

std::unique_ptr<TlsEndpoints> WineScriptTest::s_endpoints;
std::unique_ptr<WineMachine> WineScriptTest::s_machine;
QByteArray WineScriptTest::s_other;

TEST_F(WineScriptTest, FilesAreReadWrittenAndDeletedByHash)
{
    QByteArray large(1 << 20, '\0');
    for (qsizetype i = 0; i < large.size(); ++i)
        large[i] = static_cast<char>(i * 31 % 251);
    const QString longFile = kLongFolder + u"\\web.config"_s;
    const auto replies = run({
        ReadFile{kSite + u"web.config"_s},
        WriteFileIfHash{u"c:\\INETPUB\\wwwroot\\WEB.CONFIG"_s, hashOf("<configuration/>"), large},
        ReadFileTail{kSite + u"web.config"_s, 100},
        WriteFileIfHash{kSite + u"web.config"_s, hashOf(large), QByteArray()},
        WriteFileIfHash{kSite + u"new.config"_s, {}, "new"},
        WriteFileIfHash{kSite + u"new.config"_s, hashOf("new"), std::nullopt},
        WriteFileIfHash{kJapanese, hashOf("<ja/>"), "日本語"},
        WriteFileIfHash{longFile, hashOf("long"), "longer"},
        ReadFile{longFile},
        ListDirectory{kSite},
        ListDirectory{kSite + u"日本語 フォルダー"_s},
        ReadFile{kSite + u"web.config."_s},
        ReadFile{kSite + u"web.config:stream"_s},
        ReadFile{kSite + u"absent\\web.config"_s},
        ReadFile{u"D:\\web.config"_s},
        ReadFile{u"C:\\windows"_s},
        WriteFileIfHash{kSite + u"web.config"_s, hashOf("planned"), "other"},
    });
    ASSERT_FALSE(HasFailure());
    EXPECT_EQ(replyAs<FileBytes>(replies[0])->bytes, "<configuration/>");
    EXPECT_TRUE(replyAs<FileBytes>(replies[2])->bytes == large.right(100));
    for (const size_t i : {1U, 3U, 4U, 5U, 6U, 7U})
        EXPECT_TRUE(replyAs<Done>(replies[i])) << i << replies[i].error().detail.toStdString();
    EXPECT_EQ(replyAs<FileBytes>(replies[8])->bytes, "longer");
    EXPECT_EQ(s_machine->content(kJapanese), QByteArray("日本語"));
    const auto listing = replyAs<DirectoryListing>(replies[9]);
    EXPECT_EQ(listing->files,
              (QStringList{u"locked.txt"_s, u"open.log"_s, u"read-only.config"_s, u"web.config"_s}))
        << "a name was changed, or a file left behind";
    EXPECT_EQ(listing->folders, (QStringList{QString(100, u'a'), u"日本語 フォルダー"_s}));
    EXPECT_EQ(replyAs<DirectoryListing>(replies[10])->files,
              QStringList{u"設定 ファイル.config"_s});
    for (const size_t i : {11U, 12U, 13U, 14U})
        EXPECT_EQ(replies[i].error().code, ErrorCode::NotFound) << i;
    EXPECT_EQ(reasonOf(replies[15]), Reason::FileUnreadable);
    EXPECT_EQ(replies[16].error().code, ErrorCode::PreconditionChanged);
    EXPECT_EQ(reasonOf(replies[16]), Reason::FileChanged);
    EXPECT_EQ(s_machine->content(kSite + u"web.config"_s), QByteArray());
    const int before = s_other.split(' ').value(2).toInt();
    const int after =
        s_machine->answer(u"[int][IO.File]::GetAttributes('%1web.config')"_s.arg(kSite)).toInt();
    EXPECT_EQ(after & 6, before & 6) << "hidden or system";
}

TEST_F(WineScriptTest, AFileThatAnotherProgramHoldsIsLeftAlone)
{
    const auto replies = run({ReadFile{kSite + u"open.log"_s}, ReadFile{kSite + u"locked.txt"_s},
                              WriteFileIfHash{kSite + u"open.log"_s, hashOf("one line"), "ours"}});
    ASSERT_FALSE(HasFailure());
    // Logs are read while they are written.
    EXPECT_EQ(replyAs<FileBytes>(replies[0])->bytes, "one line");
    for (const size_t i : {1U, 2U}) {
        EXPECT_EQ(replies[i].error().code, ErrorCode::PermissionDenied) << i;
        EXPECT_EQ(reasonOf(replies[i]), Reason::FileUnreadable) << i;
    }
    EXPECT_EQ(s_machine->content(kSite + u"open.log"_s), QByteArray("one line"));
}

TEST_F(WineScriptTest, AReadOnlyFileIsLeftAlone)
{
    const auto replies =
        run({WriteFileIfHash{kSite + u"read-only.config"_s, hashOf("fixed"), "ours"}});
    ASSERT_FALSE(HasFailure());
    EXPECT_EQ(replies[0].error().code, ErrorCode::PermissionDenied);
    EXPECT_EQ(s_machine->content(kSite + u"read-only.config"_s), QByteArray("fixed"));
}

TEST_F(WineScriptTest, FactsComeFromTheSystemItself)
{
    const ToolRun other{
        s_other.split(' ').value(0).toLongLong(),
        QDateTime::fromString(QString::fromLatin1(s_other.split(' ').value(1)), Qt::ISODate)};
    ToolRun earlier = other;
    earlier.startedAt = other.startedAt.addSecs(-3600);
    std::vector<HostRequest> requests = {
        DescribeServer{},
        ReadFileVersion{u"C:\\windows\\system32\\kernel32.dll"_s},
        ReadFileVersion{kSite + u"open.log"_s},
        ReadCertificateStore{u"CA"_s},
        ReadCertificateStore{u"Root"_s},
        ProbeTls{u"officeclient.microsoft.com"_s},
        ProbeTls{u"reset.example"_s},
        PollTool{HostTool::SafetyScanner, other},
        PollTool{HostTool::SafetyScanner, earlier},
        QueryAppPool{u"MSExchangeECPAppPool"_s},
        StartTool{HostTool::SafetyScanner, u"C:\\Tools\\msert.exe"_s},
    };
    const QMap<QString, QString> texts = {
        {u"text"_s, u"日本語 text"_s},      {u"EMPTY"_s, QString()},
        {u"number"_s, u"4294967295"_s},     {u"long"_s, u"4294967296"_s},
        {u"many"_s, u"a\nb c"_s},           {u"one"_s, u"a"_s},
        {u"bytes"_s, u"00ff10"_s},          {u"none"_s, QString()},
        {u"path"_s, u"%SystemDrive%\\x"_s}, {u"date"_s, u"2026-11-20T09:00:00Z"_s}};
    for (const QString &name : texts.keys())
        requests.emplace_back(ReadRegistryValue{kKey, name});
    requests.emplace_back(ReadRegistryValue{kKey, u"odd"_s});
    requests.emplace_back(ReadRegistryValue{kKey, u"absent"_s});
    requests.emplace_back(ReadRegistryValue{u"HKLM\\SOFTWARE\\*"_s, u"text"_s});
    const auto replies = run(requests);
    ASSERT_FALSE(HasFailure());

    const auto server = replyAs<ServerDescription>(replies[0]);
    EXPECT_EQ(server->operatingSystem.value(), u"Windows Server 2019"_s);
    EXPECT_EQ(server->osLanguage.value(), u"ja-JP"_s);
    EXPECT_EQ(server->roles.value(), QStringList{u"Mailbox"_s});
    EXPECT_THAT(replyAs<TextValue>(replies[1])->text.toStdString(),
                testing::ContainsRegex("^[0-9]+(\\.[0-9]+){3}$"));
    EXPECT_EQ(replies[2].error().code, ErrorCode::NotFound);
    EXPECT_EQ(replyAs<CertificateList>(replies[3])->certificates,
              CertificateChain{testChain().chain[1]});
    EXPECT_TRUE(replyAs<CertificateList>(replies[4]));
    const auto seen = replyAs<TlsObservation>(replies[5]);
    EXPECT_EQ(seen->chain, testChain().chain);
    EXPECT_EQ(seen->protocol, u"TLSv1.2"_s);
    EXPECT_FALSE(seen->error.isEmpty());
    EXPECT_TRUE(replyAs<TlsObservation>(replies[6])->chain.empty());
    EXPECT_FALSE(replyAs<TlsObservation>(replies[6])->error.isEmpty());
    EXPECT_TRUE(replyAs<ToolState>(replies[7])->running) << s_other.toStdString();
    EXPECT_FALSE(replyAs<ToolState>(replies[8])->running);
    EXPECT_EQ(replies[9].error().code, ErrorCode::NotFound);
    EXPECT_EQ(reasonOf(replies[10]), Reason::ToolNotTrusted);
    size_t at = 11;
    for (const auto &[name, text] : texts.asKeyValueRange()) {
        const auto reply = replyAs<TextValue>(replies[at++]);
        ASSERT_TRUE(reply) << name.toStdString();
        EXPECT_EQ(reply->text, text) << name.toStdString();
    }
    EXPECT_EQ(replies[at].error().code, ErrorCode::Unsupported);
    EXPECT_EQ(replies[at + 1].error().code, ErrorCode::NotFound);
    EXPECT_EQ(replies[at + 2].error().code, ErrorCode::NotFound);
}

TEST_F(WineScriptTest, AServiceStartsAndStops)
{
    const ServiceState stopped{u"Stopped"_s, u"Manual"_s};
    const ServiceState running{u"Running"_s, u"Manual"_s};
    const auto replies = run({
        QueryService{u"Spooler"_s},
        SetService{u"spooler"_s, stopped, running},
        QueryService{u"Spooler"_s},
        SetService{u"Spooler"_s, running, stopped},
        QueryService{u"Spooler"_s},
        QueryService{u"PlugPlay"_s},
        QueryService{u"Plug*"_s},
        SetService{u"Spooler"_s, stopped, {u"Running"_s, u"Disabled"_s}},
        QueryService{u"Spooler"_s},
    });
    ASSERT_FALSE(HasFailure());
    EXPECT_EQ(*replyAs<ServiceState>(replies[0]), stopped);
    EXPECT_TRUE(replyAs<Done>(replies[1])) << replies[1].error().detail.toStdString();
    EXPECT_EQ(*replyAs<ServiceState>(replies[2]), running);
    EXPECT_TRUE(replyAs<Done>(replies[3])) << replies[3].error().detail.toStdString();
    EXPECT_EQ(*replyAs<ServiceState>(replies[4]), stopped);
    EXPECT_EQ(replyAs<ServiceState>(replies[5])->startType, u"Automatic"_s);
    EXPECT_EQ(replies[6].error().code, ErrorCode::NotFound);
    // wine's sc.exe cannot change a service: then neither half is done.
    EXPECT_EQ(replies[7].error().code, ErrorCode::PreconditionFailed);
    EXPECT_EQ(*replyAs<ServiceState>(replies[8]), stopped);
}

} // namespace
} // namespace amado::test
