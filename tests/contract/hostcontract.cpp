// SPDX-License-Identifier: MIT
#include "contract/hostcontract.h"

#include "contract/testchain.h"
#include "io/tls/certificates.h"
#include "model/base/enumnames.h"
#include "support/testpaths.h"

#include <QCryptographicHash>
#include <QFile>

#include <atomic>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

const QString kWebConfig = u"C:\\inetpub\\wwwroot\\web.config"_s;
const QString kOwaFolder =
    u"C:\\Program Files\\Microsoft\\Exchange Server\\V15\\FrontEnd\\HttpProxy\\owa"_s;
const QString kSetupKey = u"HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\Setup"_s;
const QString kExSetup = u"C:\\Program Files\\Microsoft\\Exchange Server\\V15\\bin\\ExSetup.exe"_s;

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

template<class T>
ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

template<class T>
Reason reasonOf(const Result<T> &result)
{
    return result ? Reason::None : result.error().reason;
}

CertificateChain shippedRoots()
{
    CertificateChain roots;
    for (const QString &year : {u"2010"_s, u"2011"_s}) {
        QFile file(amado::test::sourcePath(u"") +
                   u"/resources/trust/microsoft-root-%1.pem"_s.arg(year));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        roots.push_back(readPem(file.readAll())->front());
    }
    return roots;
}

EventRecord event(int minute, int id, const QString &provider)
{
    return {QDateTime(QDate(2026, 11, 20), QTime(8, minute), Qt::UTC), id, provider, u"Error"_s,
            u"緩和策 %1"_s.arg(minute)};
}

} // namespace

HostWorld HostWorld::standard()
{
    HostWorld world;
    world.files = {
        {kWebConfig, "\xEF\xBB\xBF<configuration>\r\n</configuration>\r\n"},
        {kOwaFolder + u"\\web.config"_s, "<configuration />"},
        {u"C:\\inetpub\\wwwroot\\日本語 フォルダー\\設定.config"_s, "<ja/>"},
        {u"C:\\inetpub\\wwwroot\\empty.txt"_s, ""},
    };
    world.fileVersions = {{kExSetup, u"15.02.1544.009"_s}};
    world.registry = {
        {kSetupKey,
         {{u"MsiInstallPath"_s, u"C:\\Program Files\\Microsoft\\Exchange Server\\V15\\"_s}}}};
    world.services = {{u"MSExchangeUM"_s, {u"Running"_s, u"Automatic"_s}}};
    world.appPools = {{u"MSExchangeECPAppPool"_s, {u"Started"_s, true, u"AlwaysRunning"_s}}};
    world.blocked = {u"M1"_s};
    const QString provider = u"MSExchange Mitigation Service"_s;
    world.events = {event(1, 1005, provider), event(2, 1008, provider), event(3, 7036, u"Other"_s),
                    event(4, 1008, provider)};
    const CertificateChain roots = shippedRoots();
    world.tlsProbes = {{u"officeclient.microsoft.com:443"_s,
                        {testChain().chain, u"TLSv1.2"_s, u"untrusted root"_s}},
                       {u"reset.example:443"_s, {{}, {}, u"connection reset"_s}}};
    world.certificateStores = {{u"Root"_s, roots}, {u"CA"_s, {}}};
    return world;
}

std::vector<Result<HostReply>> HostContract::run(const std::vector<HostRequest> &requests,
                                                 const CallContext &context)
{
    auto replies = server().host().run(requests, context);
    if (!replies) {
        ADD_FAILURE() << "connection: " << enumName(replies.error().code).toStdString();
        return {};
    }
    EXPECT_EQ(replies->size(), requests.size());
    return std::move(*replies);
}

Result<HostReply> HostContract::runOne(const HostRequest &request)
{
    auto replies = run({request});
    return replies.size() == 1 ? std::move(replies.front())
                               : Result<HostReply>(failure(ErrorCode::Internal));
}

TEST_P(HostContract, DescribesTheServer)
{
    const auto description = ask<ServerDescription>(DescribeServer{});
    ASSERT_TRUE(description);
    EXPECT_EQ(description->name, u"EX01"_s);
    ASSERT_TRUE(description->roles);
    EXPECT_EQ(*description->roles, QStringList{u"Mailbox"_s});
    EXPECT_TRUE(description->capturedAt.isValid());
}

TEST_P(HostContract, ReadsBytesAsTheyAre)
{
    for (const auto &[path, content] : HostWorld::standard().files.asKeyValueRange()) {
        const auto file = ask<FileBytes>(ReadFile{path});
        ASSERT_TRUE(file) << path.toStdString();
        EXPECT_EQ(file->bytes, content) << path.toStdString();
    }
}

TEST_P(HostContract, ReadsTheEndOfAFile)
{
    const QByteArray whole = HostWorld::standard().files[kWebConfig];
    const auto end = [&](qint64 maxBytes) {
        const auto file = ask<FileBytes>(ReadFileTail{kWebConfig, maxBytes});
        return file ? file->bytes : QByteArray("(none)");
    };
    EXPECT_EQ(end(4), whole.right(4));
    EXPECT_EQ(end(whole.size()), whole);
    EXPECT_EQ(end(1 << 20), whole);
    EXPECT_EQ(codeOf(ask<FileBytes>(ReadFileTail{u"C:\\inetpub\\wwwroot\\none.log"_s, 4})),
              ErrorCode::NotFound);
}

TEST_P(HostContract, SaysWhatTheServerSeesOfATlsEndpoint)
{
    const HostWorld world = HostWorld::standard();
    for (const auto &[name, expected] : world.tlsProbes.asKeyValueRange()) {
        const auto seen = ask<TlsObservation>(ProbeTls{name.section(u':', 0, 0), 443});
        ASSERT_TRUE(seen) << name.toStdString();
        EXPECT_EQ(seen->chain, expected.chain) << name.toStdString();
        EXPECT_EQ(seen->protocol, expected.protocol) << name.toStdString();
        EXPECT_EQ(seen->error.isEmpty(), expected.error.isEmpty()) << name.toStdString();
    }
}

TEST_P(HostContract, ReadsCertificateStores)
{
    const HostWorld world = HostWorld::standard();
    for (const auto &[name, expected] : world.certificateStores.asKeyValueRange()) {
        const auto list = ask<CertificateList>(ReadCertificateStore{name});
        ASSERT_TRUE(list) << name.toStdString();
        EXPECT_THAT(list->certificates, testing::UnorderedElementsAreArray(expected));
    }
    EXPECT_EQ(codeOf(ask<CertificateList>(ReadCertificateStore{u"NoSuchStore"_s})),
              ErrorCode::NotFound);
}

TEST_P(HostContract, PathsCompareWithoutCaseAndWithEitherSeparator)
{
    for (const QString &path :
         {u"c:\\INETPUB\\WwwRoot\\WEB.CONFIG"_s, u"C:/inetpub/wwwroot/web.config"_s,
          u"C:\\inetpub\\\\wwwroot\\.\\logs\\..\\web.config"_s,
          u"%SystemDrive%\\inetpub\\wwwroot\\web.config"_s})
        EXPECT_TRUE(ask<FileBytes>(ReadFile{path})) << path.toStdString();
    EXPECT_TRUE(
        ask<FileBytes>(ReadFile{u"C:\\inetpub\\wwwroot\\日本語 フォルダー\\設定.CONFIG"_s}));
}

TEST_P(HostContract, AbsentThingsAreNotFound)
{
    const std::vector<HostRequest> requests = {
        ReadFile{u"C:\\inetpub\\wwwroot\\absent.config"_s},
        ReadFile{u"C:\\inetpub\\wwwroot\\absent\\web.config"_s},
        ReadFile{u"D:\\web.config"_s},
        ReadFile{u"C:\\inetpub\\wwwroot\\web.config\\below"_s},
        ReadFile{u"web.config"_s},
        ListDirectory{u"C:\\absent"_s},
        ReadRegistryValue{kSetupKey, u"Absent"_s},
        ReadFileVersion{u"C:\\absent.exe"_s},
        QueryService{u"Absent"_s},
        QueryAppPool{u"Absent"_s},
        QueryEvents{u"Absent"_s, {}},
    };
    const auto replies = run(requests);
    for (size_t i = 0; i < replies.size(); ++i)
        EXPECT_EQ(codeOf(replies[i]), ErrorCode::NotFound) << "request " << i;
    EXPECT_EQ(codeOf(runOne(SetService{u"Absent"_s, {}, {}})), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(runOne(WriteFileIfHash{u"C:\\absent\\web.config"_s, {}, "x"})),
              ErrorCode::NotFound);
}

TEST_P(HostContract, AFileOverTheLimitIsRefusedWithBothNumbers)
{
    const auto file = runOne(ReadFile{kWebConfig, 10});
    ASSERT_EQ(reasonOf(file), Reason::FileTooLarge);
    EXPECT_TRUE(file.error().detail.contains(u"10"_s));
    EXPECT_TRUE(file.error().detail.contains(
        QString::number(HostWorld::standard().files[kWebConfig].size())));
    EXPECT_TRUE(runOne(ReadFile{kWebConfig, HostWorld::standard().files[kWebConfig].size()}));
}

TEST_P(HostContract, RepliesStandInTheOrderOfTheRequestsAndOneFailureHidesNothing)
{
    const auto replies =
        run({QueryService{u"MSExchangeUM"_s}, ReadFile{u"C:\\absent"_s}, ReadFile{kWebConfig},
             QueryAppPool{u"msexchangeecpapppool"_s}, DescribeServer{}});
    ASSERT_EQ(replies.size(), 5U);
    EXPECT_TRUE(replyAs<ServiceState>(replies[0]));
    EXPECT_FALSE(replies[1]);
    EXPECT_TRUE(replyAs<FileBytes>(replies[2]));
    EXPECT_TRUE(replyAs<AppPoolState>(replies[3]));
    EXPECT_TRUE(replyAs<ServerDescription>(replies[4]));
    EXPECT_TRUE(run({}).empty());
}

TEST_P(HostContract, ListsFilesAndFoldersSorted)
{
    const auto listing = ask<DirectoryListing>(ListDirectory{u"c:\\inetpub\\WWWROOT"_s});
    ASSERT_TRUE(listing);
    EXPECT_EQ(listing->files, (QStringList{u"empty.txt"_s, u"web.config"_s}));
    EXPECT_EQ(listing->folders, QStringList{u"日本語 フォルダー"_s});
    EXPECT_EQ(codeOf(runOne(ListDirectory{kWebConfig})), ErrorCode::NotFound);
}

TEST_P(HostContract, WritesAndReadsBackByteForByte)
{
    QByteArray large(5 << 20, '\0');
    for (qsizetype i = 0; i < large.size(); ++i)
        large[i] = static_cast<char>(i * 31 % 251);
    QByteArray before = HostWorld::standard().files[kWebConfig];
    for (const QByteArray &content :
         {QByteArray(), QByteArray("a\0b\r\n\n\r\xff", 8), large, before}) {
        ASSERT_TRUE(ask<Done>(WriteFileIfHash{kWebConfig, hashOf(before), content}));
        const auto file = ask<FileBytes>(ReadFile{kWebConfig});
        ASSERT_TRUE(file);
        EXPECT_TRUE(file->bytes == content);
        before = content;
    }
    const auto listing = ask<DirectoryListing>(ListDirectory{u"C:\\inetpub\\wwwroot"_s});
    ASSERT_TRUE(listing);
    EXPECT_EQ(listing->files.size(), 2) << "a temporary file was left behind";
}

TEST_P(HostContract, AChangedFileIsNotWrittenOver)
{
    const QByteArray planned = HostWorld::standard().files[kWebConfig];
    server().editBehindBack(kWebConfig, "somebody else");
    for (const auto &content : {std::optional<QByteArray>("ours"), std::optional<QByteArray>()}) {
        const auto reply = runOne(WriteFileIfHash{kWebConfig, hashOf(planned), content});
        EXPECT_EQ(codeOf(reply), ErrorCode::PreconditionChanged);
        EXPECT_EQ(reasonOf(reply), Reason::FileChanged);
    }
    EXPECT_EQ(server().contentOf(kWebConfig), QByteArray("somebody else"));
}

TEST_P(HostContract, CreatesOnlyWhatDoesNotExistYet)
{
    const QString path = kOwaFolder + u"\\auth.config"_s;
    ASSERT_TRUE(ask<Done>(WriteFileIfHash{path, {}, "new"}));
    EXPECT_EQ(server().contentOf(path), QByteArray("new"));
    EXPECT_EQ(reasonOf(runOne(WriteFileIfHash{path, {}, "again"})), Reason::FileChanged);
    EXPECT_EQ(server().contentOf(path), QByteArray("new"));
}

TEST_P(HostContract, DeletesByHashAndMissesAVanishedFile)
{
    const QByteArray content = HostWorld::standard().files[kWebConfig];
    ASSERT_TRUE(ask<Done>(WriteFileIfHash{kWebConfig, hashOf(content), std::nullopt}));
    EXPECT_EQ(server().contentOf(kWebConfig), std::nullopt);
    EXPECT_EQ(reasonOf(runOne(WriteFileIfHash{kWebConfig, hashOf(content), "back"})),
              Reason::FileChanged);
    EXPECT_EQ(server().contentOf(kWebConfig), std::nullopt);
}

TEST_P(HostContract, AfterAWriteThatWasNotDoneNoOtherIsBegun)
{
    const QByteArray before = HostWorld::standard().files[kWebConfig];
    const QString first = kOwaFolder + u"\\first.config"_s;
    const QString second = kOwaFolder + u"\\second.config"_s;
    const ServiceState running{u"Running"_s, u"Automatic"_s};
    const auto replies = run({WriteFileIfHash{first, {}, "first"},
                              WriteFileIfHash{kWebConfig, hashOf("something else"), "never"},
                              WriteFileIfHash{second, {}, "second"},
                              SetService{u"MSExchangeUM"_s, running, {u"Stopped"_s, u"Disabled"_s}},
                              QueryService{u"MSExchangeUM"_s}, ReadFile{kWebConfig}});
    ASSERT_EQ(replies.size(), 6U);
    EXPECT_TRUE(replies[0]);
    EXPECT_EQ(codeOf(replies[1]), ErrorCode::PreconditionChanged);
    for (const size_t i : {2, 3}) {
        EXPECT_EQ(codeOf(replies[i]), ErrorCode::Cancelled);
        EXPECT_EQ(reasonOf(replies[i]), Reason::NotBegun);
    }
    EXPECT_EQ(replyAs<ServiceState>(replies[4]), running);
    EXPECT_EQ(replyAs<FileBytes>(replies[5])->bytes, before);
    EXPECT_EQ(server().contentOf(first), QByteArray("first"));
    EXPECT_EQ(server().contentOf(second), std::nullopt);
}

TEST_P(HostContract, NoWriteIsBegunAfterTheMomentSetForIt)
{
    const QString path = kOwaFolder + u"\\late.config"_s;
    CallContext context = patience();
    context.writesUntil = QDateTime::currentDateTimeUtc().addSecs(-1);
    auto replies = run({WriteFileIfHash{path, {}, "late"}, ReadFile{kWebConfig}}, context);
    ASSERT_EQ(replies.size(), 2U);
    EXPECT_EQ(codeOf(replies[0]), ErrorCode::TimedOut);
    EXPECT_EQ(reasonOf(replies[0]), Reason::NotBegun);
    EXPECT_TRUE(replies[1]) << "reading is never too late";
    EXPECT_EQ(server().contentOf(path), std::nullopt);
    context.writesUntil = QDateTime::currentDateTimeUtc().addDays(1);
    replies = run({WriteFileIfHash{path, {}, "in time"}}, context);
    ASSERT_EQ(replies.size(), 1U);
    EXPECT_TRUE(replies[0]);
    EXPECT_EQ(server().contentOf(path), QByteArray("in time"));
}

TEST_P(HostContract, WhatStandsThereAlreadyIsDoneAndStays)
{
    const QByteArray content = HostWorld::standard().files[kWebConfig];
    EXPECT_TRUE(ask<Done>(WriteFileIfHash{kWebConfig, hashOf(content), content}));
    EXPECT_EQ(server().contentOf(kWebConfig), content);
    const QString absent = kOwaFolder + u"\\absent.config"_s;
    EXPECT_TRUE(ask<Done>(WriteFileIfHash{absent, {}, std::nullopt}));
    EXPECT_EQ(server().contentOf(absent), std::nullopt);
    EXPECT_EQ(codeOf(runOne(WriteFileIfHash{kWebConfig, hashOf("other"), "other"})),
              ErrorCode::PreconditionChanged);
}

TEST_P(HostContract, KeepsTheSpellingOfAnExistingFileName)
{
    const QByteArray content = HostWorld::standard().files[kWebConfig];
    ASSERT_TRUE(
        ask<Done>(WriteFileIfHash{u"C:\\INETPUB\\wwwroot\\WEB.CONFIG"_s, hashOf(content), "new"}));
    const auto listing = ask<DirectoryListing>(ListDirectory{u"C:\\inetpub\\wwwroot"_s});
    ASSERT_TRUE(listing);
    EXPECT_EQ(listing->files, (QStringList{u"empty.txt"_s, u"web.config"_s}));
}

TEST_P(HostContract, SetsAServiceThatIsAsExpected)
{
    const ServiceState running{u"Running"_s, u"Automatic"_s};
    const ServiceState off{u"Stopped"_s, u"Disabled"_s};
    ASSERT_TRUE(ask<Done>(SetService{u"MSExchangeUM"_s, running, off}));
    EXPECT_EQ(*ask<ServiceState>(QueryService{u"msexchangeum"_s}), off);
    EXPECT_EQ(codeOf(runOne(SetService{u"MSExchangeUM"_s, running, off})),
              ErrorCode::PreconditionChanged);
    EXPECT_EQ(*ask<ServiceState>(QueryService{u"MSExchangeUM"_s}), off);
    ASSERT_TRUE(ask<Done>(SetService{u"MSExchangeUM"_s, off, running}));
    EXPECT_EQ(*ask<ServiceState>(QueryService{u"MSExchangeUM"_s}), running);
}

TEST_P(HostContract, SetsAnAppPoolThatIsAsExpected)
{
    const QString name = u"MSExchangeECPAppPool"_s;
    const AppPoolState started{u"Started"_s, true, u"AlwaysRunning"_s};
    const AppPoolState off{u"Stopped"_s, false, u"OnDemand"_s};
    EXPECT_EQ(codeOf(runOne(SetAppPool{name, off, started})), ErrorCode::PreconditionChanged);
    ASSERT_TRUE(ask<Done>(SetAppPool{name, started, off}));
    EXPECT_EQ(*ask<AppPoolState>(QueryAppPool{name}), off);
    ASSERT_TRUE(ask<Done>(SetAppPool{name, off, started}));
    EXPECT_EQ(*ask<AppPoolState>(QueryAppPool{name}), started);
}

TEST_P(HostContract, SetsBlockedMitigationsThatAreAsExpected)
{
    const auto blocked = [this] {
        return ask<ExchangeSettings>(ReadExchangeSettings{})->mitigationsBlocked;
    };
    EXPECT_EQ(blocked(), QStringList{u"M1"_s});
    EXPECT_EQ(codeOf(runOne(SetBlockedMitigations{{}, {u"M2"_s}})), ErrorCode::PreconditionChanged);
    ASSERT_TRUE(ask<Done>(SetBlockedMitigations{{u"M1"_s}, {u"M1"_s, u"M2.1.0"_s}}));
    EXPECT_EQ(blocked(), (QStringList{u"M1"_s, u"M2.1.0"_s}));
    ASSERT_TRUE(ask<Done>(SetBlockedMitigations{{u"M1"_s, u"M2.1.0"_s}, {}}));
    EXPECT_EQ(blocked(), QStringList());
}

TEST_P(HostContract, AnswersFromRegistryAndFileVersionsWithoutCase)
{
    EXPECT_EQ(ask<TextValue>(ReadRegistryValue{kSetupKey.toUpper(), u"msiinstallpath"_s})->text,
              u"C:\\Program Files\\Microsoft\\Exchange Server\\V15\\"_s);
    EXPECT_EQ(ask<TextValue>(ReadFileVersion{kExSetup.toLower()})->text, u"15.02.1544.009"_s);
}

TEST_P(HostContract, EventsComeNewestFirstOfTheProviderUpToTheLimit)
{
    const auto all =
        ask<EventList>(QueryEvents{u"Application"_s, u"MSExchange Mitigation Service"_s});
    ASSERT_TRUE(all);
    ASSERT_EQ(all->events.size(), 3U);
    EXPECT_EQ(all->events[0], HostWorld::standard().events[3]);
    EXPECT_EQ(all->events[2].id, 1005);
    EXPECT_EQ(all->malformed, 0);
    const auto two =
        ask<EventList>(QueryEvents{u"Application"_s, u"MSExchange Mitigation Service"_s, 2});
    ASSERT_EQ(two->events.size(), 2U);
    EXPECT_EQ(two->events[1].id, 1008);
    EXPECT_EQ(ask<EventList>(QueryEvents{u"Application"_s, {}})->events.size(), 4U);
}

TEST_P(HostContract, AStopRequestBeforeTheStartIsCancelledAndChangesNothing)
{
    std::stop_source stop;
    stop.request_stop();
    const std::vector<HostRequest> requests = {
        WriteFileIfHash{kWebConfig, hashOf(HostWorld::standard().files[kWebConfig]), "x"}};
    const auto replies = server().host().run(requests, CallContext{stop.get_token(), {}, {}});
    ASSERT_FALSE(replies);
    EXPECT_EQ(replies.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(server().contentOf(kWebConfig), HostWorld::standard().files[kWebConfig]);
}

TEST_P(HostContract, AServerThatDoesNotAnswerIsUnreachableAsAWhole)
{
    server().makeUnreachable();
    const std::vector<HostRequest> requests = {DescribeServer{}};
    CallContext context;
    context.contact = [] { ADD_FAILURE() << "nobody is there"; };
    const auto replies = server().host().run(requests, context);
    ASSERT_FALSE(replies);
    EXPECT_EQ(replies.error().code, ErrorCode::Unreachable);
}

TEST_P(HostContract, SaysOnceInEachCallThatSomebodyIsThere)
{
    std::atomic<int> contacts = 0; // From any thread.
    CallContext context = patience();
    context.contact = [&contacts] { ++contacts; };
    for (int call = 1; call <= 2; ++call) { // The second on what is left of the first.
        EXPECT_EQ(run({DescribeServer{}, ReadFile{kWebConfig}}, context).size(), 2U);
        EXPECT_EQ(contacts, call);
    }
    std::stop_source stopped;
    stopped.request_stop();
    context.stop = stopped.get_token();
    const std::vector<HostRequest> requests = {DescribeServer{}};
    EXPECT_FALSE(server().host().run(requests, context));
    EXPECT_EQ(contacts, 2) << "nobody was asked";
}

} // namespace amado::test
