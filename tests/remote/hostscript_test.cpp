// SPDX-License-Identifier: MIT
#include "io/script/localshell.h"
#include "io/script/scriptcodec.h"
#include "io/script/scripthost.h"
#include "model/base/enumnames.h"
#include "remote/scriptworld.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>

#include <csignal>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

const QString kWebConfig = u"C:\\inetpub\\wwwroot\\web.config"_s;
const QString kScanner = u"C:\\Tools\\msert.exe"_s;
const QString kKey = u"HKLM\\SOFTWARE\\Amado"_s;

class HostScriptTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (const auto why = noPowerShell())
            GTEST_SKIP() << *why;
        m_server = std::make_unique<ScriptHostUnderTest>(
            HostWorld::standard(),
            [](const ScriptWorld &) { return std::make_unique<LocalShell>(standInProgram()); },
            [](const ScriptWorld &) { return std::make_unique<LocalShell>(QString()); });
        world().enter();
    }

    ScriptWorld &world() { return m_server->world(); }

    std::vector<Result<HostReply>> run(const std::vector<HostRequest> &requests,
                                       const CallContext &context = patience())
    {
        auto replies = m_server->host().run(requests, context);
        if (!replies) {
            ADD_FAILURE() << enumName(replies.error().code).toStdString() << ' '
                          << replies.error().detail.toStdString();
            return {};
        }
        return std::move(*replies);
    }

    template<class T>
    Result<T> ask(const HostRequest &request)
    {
        auto replies = run({request});
        return replies.size() == 1 ? replyAs<T>(replies.front()) : failure(ErrorCode::Internal);
    }

    Error errorOf(const HostRequest &request)
    {
        const auto replies = run({request});
        return replies.size() == 1 && !replies.front() ? replies.front().error() : Error{};
    }

    void setRegistry(const QJsonObject &values)
    {
        world().change([&](QJsonObject &state) {
            QJsonObject registry = state[u"registry"_s].toObject();
            registry.insert(kKey, values);
            state[u"registry"_s] = registry;
        });
    }

    void changeService(const QString &name, const QJsonObject &service)
    {
        world().change([&](QJsonObject &state) {
            QJsonObject services = state[u"services"_s].toObject();
            services.insert(name, service);
            state[u"services"_s] = services;
        });
    }

    std::unique_ptr<ScriptHostUnderTest> m_server;
};

TEST_F(HostScriptTest, ComparesNoTextAPersonWouldRead)
{
    const QString script = QString::fromUtf8(hostScript());
    EXPECT_FALSE(script.contains(QRegularExpression(u"\\.Message\\s*-(match|like|eq|i|c)"_s)));
    EXPECT_FALSE(script.contains(u"DisplayName"_s));
}

TEST_F(HostScriptTest, RunsInAPowerShellOfItsOwn)
{
    world().enter(false);
    const auto replies =
        run({ReadFile{kWebConfig},
             WriteFileIfHash{u"C:\\inetpub\\wwwroot\\new.config"_s, {}, "new"}, DescribeServer{}});
    ASSERT_EQ(replies.size(), 3U);
    EXPECT_EQ(replyAs<FileBytes>(replies[0])->bytes, HostWorld::standard().files[kWebConfig]);
    EXPECT_TRUE(replyAs<Done>(replies[1]));
    EXPECT_EQ(world().content(u"C:\\inetpub\\wwwroot\\new.config"_s), QByteArray("new"));
    EXPECT_TRUE(replyAs<ServerDescription>(replies[2])->live);
}

TEST_F(HostScriptTest, DescribesALiveServer)
{
    const auto description = ask<ServerDescription>(DescribeServer{});
    ASSERT_TRUE(description);
    EXPECT_TRUE(description->live);
    EXPECT_EQ(description->operatingSystem.value(), u"Windows Server 2019"_s);
    EXPECT_EQ(description->osLanguage.value(), u"ja-JP"_s);
    // Only Windows has tokens that could prove it.
    EXPECT_FALSE(description->rights);
    EXPECT_LT(std::abs(description->capturedAt.secsTo(QDateTime::currentDateTimeUtc())), 600);
}

TEST_F(HostScriptTest, WhatTheRegistryDoesNotSayIsMissingAndNotGuessed)
{
    world().change([](QJsonObject &state) { state[u"registry"_s] = QJsonObject(); });
    const auto description = ask<ServerDescription>(DescribeServer{});
    ASSERT_TRUE(description);
    EXPECT_FALSE(description->roles);
    EXPECT_FALSE(description->operatingSystem);
    EXPECT_FALSE(description->osLanguage);
}

TEST_F(HostScriptTest, RegistryValuesComeAsThePortSays)
{
    const auto value = [](const char *kind, const QJsonValue &data) {
        return QJsonObject{{u"kind"_s, QString::fromLatin1(kind)}, {u"data"_s, data}};
    };
    setRegistry({{u"number"_s, value("DWord", -1)},
                 {u"long"_s, value("QWord", 4294967296.0)},
                 {u"many"_s, value("MultiString", QJsonArray{u"a"_s, u"b c"_s})},
                 {u"one"_s, value("MultiString", QJsonArray{u"a"_s})},
                 {u"bytes"_s, value("Binary", QJsonArray{0, 255, 16})},
                 {u"none"_s, value("Binary", QJsonArray{})},
                 {u"path"_s, value("ExpandString", u"%SystemDrive%\\x"_s)},
                 {u"date"_s, value("String", u"2026-11-20T09:00:00Z"_s)},
                 {u"empty"_s, value("String", u""_s)},
                 {u"odd"_s, value("Unknown", u"?"_s)}});
    const auto text = [this](const QString &name) {
        const auto reply = ask<TextValue>(ReadRegistryValue{kKey, name});
        return reply ? reply->text : enumName(reply.error().code);
    };
    EXPECT_EQ(text(u"number"_s), u"4294967295"_s);
    EXPECT_EQ(text(u"long"_s), u"4294967296"_s);
    EXPECT_EQ(text(u"many"_s), u"a\nb c"_s);
    EXPECT_EQ(text(u"one"_s), u"a"_s);
    EXPECT_EQ(text(u"bytes"_s), u"00ff10"_s);
    EXPECT_EQ(text(u"none"_s), QString());
    EXPECT_EQ(text(u"path"_s), u"%SystemDrive%\\x"_s);
    EXPECT_EQ(text(u"date"_s), u"2026-11-20T09:00:00Z"_s);
    EXPECT_EQ(text(u"empty"_s), QString());
    EXPECT_EQ(text(u"odd"_s), u"unsupported"_s);
}

TEST_F(HostScriptTest, PathsThatWindowsReadsInItsOwnWayAreNone)
{
    const QStringList paths{u"C:\\inetpub\\wwwroot\\web.config:stream"_s,
                            u"C:\\inetpub\\wwwroot\\web.config::$DATA"_s,
                            u"C:\\inetpub\\wwwroot\\web.*"_s,
                            u"C:\\inetpub\\wwwroot\\web.config."_s,
                            u"C:\\inetpub\\wwwroot\\web.config "_s,
                            u"C:\\NUL"_s,
                            u"C:\\inetpub\\COM1.txt"_s,
                            u"C:\\inetpub\\com\u00b2"_s,
                            u"C:\\inetpub\\conin$"_s,
                            u"C:\\inetpub\\NUL .txt"_s,
                            u"\\\\server\\share\\file"_s,
                            u"\\\\?\\C:\\inetpub\\wwwroot\\web.config"_s,
                            u"HKLM:\\SOFTWARE"_s,
                            u"C:web.config"_s,
                            u"env:\\PATH"_s,
                            u"C:\\..\\..\\etc\\passwd"_s,
                            u"/etc/passwd"_s,
                            u""_s,
                            u"C:\\a\u0001b"_s};
    std::vector<HostRequest> reads;
    for (const QString &path : paths)
        reads.emplace_back(ReadFile{path});
    auto replies = run(reads);
    for (const QString &path : paths) // Each alone: none is begun after one that failed.
        replies.push_back(run({WriteFileIfHash{path, {}, "x"}}).front());
    for (size_t i = 0; i < replies.size(); ++i) {
        ASSERT_FALSE(replies[i]) << "request " << i;
        EXPECT_EQ(replies[i].error().code, ErrorCode::NotFound)
            << "request " << i << ": " << replies[i].error().detail.toStdString();
    }
}

TEST_F(HostScriptTest, TextIsDataWhateverItLooksLike)
{
    const QString name = u"$(New-Item C:\\pwned) `\"'; Remove-Item *; {0} 2026-11-20T09:00:00Z"_s;
    const auto replies =
        run({QueryService{name}, QueryAppPool{name}, ReadRegistryValue{kKey, name},
             QueryEvents{u"Application"_s, name}, QueryEvents{name, {}}, ProbeTls{name},
             ReadCertificateStore{name}, SetBlockedMitigations{{name}, {name}}});
    for (size_t i = 0; i < replies.size(); ++i)
        EXPECT_FALSE(replies[i]) << "request " << i;
    // A text that looks like a date stays the text it is.
    EXPECT_TRUE(ask<Done>(SetBlockedMitigations{{u"M1"_s}, {u"2026-11-20T09:00:00Z"_s, name}}));
    EXPECT_EQ(ask<ExchangeSettings>(ReadExchangeSettings{})->mitigationsBlocked,
              (QStringList{u"2026-11-20T09:00:00Z"_s, name}));
    EXPECT_FALSE(world().content(u"C:\\pwned"_s));
}

TEST_F(HostScriptTest, AnEventWhoseTextIsBrokenHidesNoOther)
{
    world().change([](QJsonObject &state) {
        QJsonArray events = state[u"events"_s].toArray();
        QJsonObject broken = events.last().toObject();
        broken[u"message"_s] = u"(broken)"_s;
        events.append(broken);
        state[u"events"_s] = events;
    });
    const auto list = ask<EventList>(QueryEvents{u"Application"_s, {}});
    ASSERT_TRUE(list);
    ASSERT_EQ(list->events.size(), HostWorld::standard().events.size() + 1);
    EXPECT_EQ(list->events[0].message, u"logged 7"_s);
    EXPECT_EQ(list->events[1], HostWorld::standard().events.back());
}

TEST_F(HostScriptTest, OneBatchHoldsOnlySoMuchContent)
{
    world().put(u"C:\\big.log"_s, QByteArray(24 << 20, 'x'));
    const auto replies =
        run({ReadFile{u"C:\\big.log"_s, 32 << 20}, ReadFileTail{u"C:\\big.log"_s, 32 << 20},
             ReadFile{u"C:\\big.log"_s, 32 << 20}, ReadFile{kWebConfig}},
            CallContext{{}, 10min, {}});
    ASSERT_EQ(replies.size(), 4U);
    EXPECT_EQ(replyAs<FileBytes>(replies[0])->bytes.size(), 24 << 20);
    EXPECT_TRUE(replies[1]);
    ASSERT_FALSE(replies[2]);
    EXPECT_EQ(replies[2].error().reason, Reason::FileTooLarge);
    EXPECT_TRUE(replies[3]);
}

TEST_F(HostScriptTest, AServiceOthersNeedIsNotStopped)
{
    changeService(u"W3SVC"_s, {{u"state"_s, u"Running"_s},
                               {u"startType"_s, u"Automatic"_s},
                               {u"dependents"_s, QJsonArray{u"MSExchangeUM"_s}}});
    const Error error = errorOf(
        SetService{u"W3SVC"_s, {u"Running"_s, u"Automatic"_s}, {u"Stopped"_s, u"Disabled"_s}});
    EXPECT_EQ(error.code, ErrorCode::PreconditionFailed);
    EXPECT_EQ(error.reason, Reason::ServiceHasDependents);
    EXPECT_EQ(error.detail, u"MSExchangeUM"_s);
    // Nothing of it was done: neither half.
    EXPECT_EQ(*ask<ServiceState>(QueryService{u"W3SVC"_s}),
              (ServiceState{u"Running"_s, u"Automatic"_s}));
}

TEST_F(HostScriptTest, AServiceThatDoesNotStartIsLeftAsItWas)
{
    changeService(
        u"Broken"_s,
        {{u"state"_s, u"Stopped"_s}, {u"startType"_s, u"Disabled"_s}, {u"broken"_s, true}});
    const ServiceState off{u"Stopped"_s, u"Disabled"_s};
    EXPECT_EQ(errorOf(SetService{u"Broken"_s, off, {u"Running"_s, u"Automatic"_s}}).code,
              ErrorCode::PreconditionFailed);
    EXPECT_EQ(*ask<ServiceState>(QueryService{u"Broken"_s}), off);
}

TEST_F(HostScriptTest, ADelayedStartIsToldAndSet)
{
    const ServiceState now{u"Running"_s, u"Automatic"_s};
    const ServiceState delayed{u"Running"_s, u"AutomaticDelayedStart"_s};
    ASSERT_TRUE(ask<Done>(SetService{u"MSExchangeUM"_s, now, delayed}));
    EXPECT_EQ(*ask<ServiceState>(QueryService{u"MSExchangeUM"_s}), delayed);
    EXPECT_EQ(errorOf(SetService{u"MSExchangeUM"_s, delayed, {u"Running"_s, u"Boot"_s}}).code,
              ErrorCode::Unsupported);
}

TEST_F(HostScriptTest, ExchangeThatCannotBeReachedIsUnknown)
{
    const auto settings = ask<ExchangeSettings>(ReadExchangeSettings{});
    ASSERT_TRUE(settings);
    EXPECT_EQ(settings->organizationMitigationsEnabled, true);
    EXPECT_EQ(settings->mitigationsApplied, QStringList{u"PING1"_s});
    EXPECT_EQ(settings->internetWebProxy, QString(u""_s));
    world().change([](QJsonObject &state) {
        QJsonObject exchange = state[u"exchange"_s].toObject();
        // An older product, without the properties; and without the right to change it.
        exchange[u"server"_s] = QJsonObject{{u"MitigationsBlocked"_s, QJsonArray{}}};
        exchange[u"refuses"_s] = true;
        state[u"exchange"_s] = exchange;
    });
    const auto old = ask<ExchangeSettings>(ReadExchangeSettings{});
    ASSERT_TRUE(old);
    EXPECT_EQ(old->serverMitigationsEnabled, std::nullopt);
    EXPECT_EQ(old->internetWebProxy, std::nullopt);
    EXPECT_EQ(old->mitigationsBlocked, QStringList());
    EXPECT_EQ(errorOf(SetBlockedMitigations{{}, {u"M1"_s}}).code, ErrorCode::PreconditionFailed);
    world().change([](QJsonObject &state) {
        state[u"exchange"_s] = QJsonObject{{u"unreachable"_s, true}};
    });
    for (const HostRequest &request :
         {HostRequest(ReadExchangeSettings{}), HostRequest(SetBlockedMitigations{})}) {
        const Error error = errorOf(request);
        EXPECT_EQ(error.code, ErrorCode::PreconditionFailed);
        EXPECT_EQ(error.reason, Reason::ExchangeShellUnreachable);
    }
}

TEST_F(HostScriptTest, SettingOverridesComeWithWhatTheServerMakesOfThem)
{
    EXPECT_EQ(ask<ExchangeSettings>(ReadExchangeSettings{})->settingOverrides, std::nullopt);
    const auto diagnostics = [&](const QString &inner) {
        world().change([&](QJsonObject &state) {
            QJsonObject exchange = state[u"exchange"_s].toObject();
            exchange[u"diagnostics"_s] = QString(
                u"<Diagnostics><Components><VariantConfiguration><Overrides "
                "Updated=\"2026-11-20T09:00:00Z\">"_s +
                inner + u"</Overrides></VariantConfiguration></Components></Diagnostics>"_s);
            QJsonObject server = exchange[u"server"_s].toObject();
            server[u"AdminDisplayVersion"_s] = u"Version 15.2 (Build 1544.4)"_s;
            exchange[u"server"_s] = server;
            state[u"exchange"_s] = exchange;
        });
        return *ask<ExchangeSettings>(ReadExchangeSettings{});
    };
    const ExchangeSettings none = diagnostics({});
    ASSERT_TRUE(none.settingOverrides);
    EXPECT_TRUE(none.settingOverrides->empty());
    EXPECT_EQ(none.adminDisplayVersion, u"Version 15.2 (Build 1544.4)"_s);
    const ExchangeSettings two = diagnostics(
        u"<SettingOverride Name=\"a &amp; b\" ComponentName=\"OAuth\" "
        "SectionName=\"AppIdBasedAudienceValidation\" Status=\"Accepted\"><Parameters>"
        "<Parameter>Enabled=false</Parameter></Parameters></SettingOverride>"
        "<SettingOverride><Name>c</Name><ComponentName>Transport</ComponentName>"
        "<SectionName>x</SectionName><Status>SyntaxError</Status><Parameters>"
        "<Parameter>A=1</Parameter><Parameter>B=2</Parameter></Parameters></SettingOverride>"_s);
    const std::vector<SettingOverride> expected{
        {u"a & b"_s,
         u"OAuth"_s,
         u"AppIdBasedAudienceValidation"_s,
         {u"Enabled=false"_s},
         u"Accepted"_s,
         {},
         {},
         {}},
        {u"c"_s, u"Transport"_s, u"x"_s, {u"A=1"_s, u"B=2"_s}, u"SyntaxError"_s, {}, {}, {}}};
    EXPECT_EQ(two.settingOverrides, expected);
    // A document type declaration is refused, and nothing else is lost.
    world().change([](QJsonObject &state) {
        QJsonObject exchange = state[u"exchange"_s].toObject();
        exchange[u"diagnostics"_s] = u"<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"_s;
        state[u"exchange"_s] = exchange;
    });
    const auto refused = ask<ExchangeSettings>(ReadExchangeSettings{});
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->settingOverrides, std::nullopt);
    EXPECT_EQ(refused->organizationMitigationsEnabled, true);
}

TEST_F(HostScriptTest, AToolOutlivesTheCallAndIsFoundAgain)
{
    world().put(kScanner, "#!/bin/sh\nread line < \"$0.wait\"\n");
    ASSERT_TRUE(QFile::setPermissions(world().native(kScanner),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    ASSERT_EQ(QProcess::execute(u"mkfifo"_s, {world().native(kScanner) + u".wait"_s}), 0);
    const auto started = ask<ToolRun>(StartTool{HostTool::SafetyScanner, kScanner, true, false});
    ASSERT_TRUE(started) << started.error().detail.toStdString();
    EXPECT_EQ(world().state()[u"commandLine"_s].toString(), u"\"C:\\Tools\\msert.exe\" /Q /N /F"_s);
    const auto state = [&] { return ask<ToolState>(PollTool{HostTool::SafetyScanner, *started}); };
    ASSERT_TRUE(state());
    EXPECT_TRUE(state()->running);
    EXPECT_EQ(state()->logFile, u"C:\\Windows\\debug\\msert.log"_s);
    EXPECT_EQ(errorOf(StartTool{HostTool::SafetyScanner, kScanner, false, true}).reason,
              Reason::ToolRunning);
    // Another process with that number is not it.
    ToolRun other = *started;
    other.startedAt = other.startedAt.addSecs(-3600);
    EXPECT_FALSE(ask<ToolState>(PollTool{HostTool::SafetyScanner, other})->running);
    QFile gate(world().native(kScanner) + u".wait"_s);
    ASSERT_TRUE(gate.open(QIODevice::WriteOnly));
    gate.write("go\n");
    gate.close();
    while (::kill(pid_t(started->processId), 0) == 0)
        std::this_thread::yield();
    EXPECT_FALSE(state()->running);
}

TEST_F(HostScriptTest, OnlyTheVendorsToolIsStarted)
{
    for (const QByteArray &content : {QByteArray("unsigned"), QByteArray("signed by another")}) {
        world().put(kScanner, content);
        EXPECT_EQ(errorOf(StartTool{HostTool::SafetyScanner, kScanner}).reason,
                  Reason::ToolNotTrusted);
    }
    world().put(u"C:\\Tools\\other.exe"_s, "MZ");
    EXPECT_EQ(errorOf(StartTool{HostTool::SafetyScanner, u"C:\\Tools\\other.exe"_s}).reason,
              Reason::ToolNotTrusted);
    EXPECT_EQ(errorOf(StartTool{HostTool::SafetyScanner, u"C:\\Tools\\none\\msert.exe"_s}).code,
              ErrorCode::NotFound);
}

TEST_F(HostScriptTest, WhatProfilesAndModulesSayDoesNoHarm)
{
    const QString noisy = world().native(u"noisy"_s);
    QFile file(noisy);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\nprintf 'Welcome!\\r\\n\\377 AMADO-END'\n'" + standInProgram().toUtf8() +
               "' \"$@\"\necho Goodbye\necho trouble >&2\nexit 3\n");
    file.close();
    ASSERT_TRUE(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    ScriptHost host(std::make_unique<LocalShell>(noisy), hostScript(), u"local:"_s);
    const std::vector<HostRequest> requests = {ReadFile{kWebConfig}};
    const auto replies = host.run(requests, patience());
    ASSERT_TRUE(replies) << replies.error().detail.toStdString();
    EXPECT_EQ(replyAs<FileBytes>(replies->front())->bytes, HostWorld::standard().files[kWebConfig]);
}

TEST_F(HostScriptTest, ABatchCutInTransitIsNotCarriedOut)
{
    const QString batch = newBatchId();
    const std::vector<HostRequest> requests = {
        WriteFileIfHash{u"C:\\new.txt"_s, {}, QByteArray(3000, 'x')}};
    const auto input = encodeBatch(hostScript(), batch, requests, 10min);
    ASSERT_TRUE(input);
    LocalShell shell(standInProgram());
    for (const qsizetype missing : {1, 2, 36, 38, 40, 404}) {
        const auto output = shell.run(scriptCommandLine(), input->chopped(missing), patience());
        ASSERT_TRUE(output);
        const auto replies = decodeReplies(*output, batch, requests);
        if (missing == 1) { // Nothing but the last line's end.
            EXPECT_TRUE(replies);
            EXPECT_TRUE(QFile::remove(world().native(u"C:\\new.txt"_s)));
            continue;
        }
        ASSERT_FALSE(replies) << missing;
        EXPECT_EQ(replies.error().reason, Reason::ShellMissing);
        EXPECT_FALSE(world().content(u"C:\\new.txt"_s)) << missing;
    }
}

TEST_F(HostScriptTest, AfterItsTimeTheScriptBeginsNothingMore)
{
    const QString batch = newBatchId();
    const std::vector<HostRequest> requests = {WriteFileIfHash{u"C:\\new.txt"_s, {}, "x"}};
    const auto input = encodeBatch(hostScript(), batch, requests, -1ms);
    LocalShell shell(standInProgram());
    const auto output = shell.run(scriptCommandLine(), *input, patience());
    ASSERT_TRUE(output);
    const auto replies = decodeReplies(*output, batch, requests);
    ASSERT_TRUE(replies);
    EXPECT_EQ(replies->front().error().code, ErrorCode::TimedOut);
    EXPECT_FALSE(world().content(u"C:\\new.txt"_s));
}

} // namespace
} // namespace amado::test
