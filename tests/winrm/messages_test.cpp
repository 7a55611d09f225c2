// SPDX-License-Identifier: MIT
#include "io/signon/gssnames.h"
#include "io/winrm/encryptedmessage.h"
#include "io/winrm/wsmanmessages.h"

#include <gtest/gtest.h>

#include <QXmlStreamReader>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

WsManHead head()
{
    return {u"http://ex1:5985/wsman"_s, u"uuid:A"_s, u"SHELL & CO"_s, std::chrono::seconds(20),
            512'000};
}

/// Path of every element and attribute with its text: what another reader makes of a message.
QStringList outline(const QByteArray &xml)
{
    QStringList lines;
    QStringList path;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            path.append(reader.name().toString());
            for (const QXmlStreamAttribute &attribute : reader.attributes())
                lines.append(path.join(u'/') + u'@' + attribute.qualifiedName().toString() + u'=' +
                             attribute.value().toString());
            break;
        case QXmlStreamReader::Characters:
            lines.append(path.join(u'/') + u'=' + reader.text().toString());
            break;
        case QXmlStreamReader::EndElement:
            path.removeLast();
            break;
        default:
            break;
        }
    }
    EXPECT_FALSE(reader.hasError()) << qPrintable(reader.errorString());
    return lines;
}

QByteArray reply(const QByteArray &body)
{
    return "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" "
           "xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\" "
           "xmlns:w=\"http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd\" "
           "xmlns:rsp=\"http://schemas.microsoft.com/wbem/wsman/1/windows/shell\" "
           "xmlns:f=\"http://schemas.microsoft.com/wbem/wsman/1/wsmanfault\"><s:Header>"
           "<a:RelatesTo>uuid:A</a:RelatesTo></s:Header><s:Body>" +
           body + "</s:Body></s:Envelope>";
}

Result<WsManReply> parse(const QByteArray &body)
{
    return parseReply(reply(body), 1 << 20);
}

Reason reasonOf(const QByteArray &soap, qint64 maxBytes = 1 << 20)
{
    const auto parsed = parseReply(soap, maxBytes);
    return parsed ? Reason::None : parsed.error().reason;
}

} // namespace

TEST(Messages, CarryWhatTheServerMustUnderstand)
{
    const QStringList lines = outline(receiveMessage(head(), u"CMD"_s));
    for (
        const QString &line :
        {u"Envelope/Header/To=http://ex1:5985/wsman"_s, u"Envelope/Header/MessageID=uuid:A"_s,
         u"Envelope/Header/OperationTimeout=PT20.000S"_s,
         u"Envelope/Header/MaxEnvelopeSize=512000"_s,
         u"Envelope/Header/MaxEnvelopeSize@s:mustUnderstand=true"_s,
         u"Envelope/Header/Locale@s:mustUnderstand=false"_s,
         u"Envelope/Header/Locale@xml:lang=en-US"_s,
         u"Envelope/Header/ResourceURI=http://schemas.microsoft.com/wbem/wsman/1/windows/shell/cmd"_s,
         u"Envelope/Header/Action=http://schemas.microsoft.com/wbem/wsman/1/windows/shell/Receive"_s,
         u"Envelope/Header/Action@s:mustUnderstand=true"_s,
         u"Envelope/Header/SelectorSet/Selector@Name=ShellId"_s,
         u"Envelope/Header/SelectorSet/Selector=SHELL & CO"_s,
         u"Envelope/Header/OptionSet/Option@Name=WSMAN_CMDSHELL_OPTION_KEEPALIVE"_s,
         u"Envelope/Body/Receive/DesiredStream@CommandId=CMD"_s,
         u"Envelope/Body/Receive/DesiredStream=stdout stderr"_s})
        EXPECT_TRUE(lines.contains(line)) << qPrintable(line);
}

TEST(Messages, CreateAsksForAPlainShellThatEndsByItself)
{
    const QStringList lines = outline(createMessage({u"u"_s, u"m"_s, {}}, std::chrono::minutes(4)));
    for (const QString &line :
         {u"Envelope/Header/OptionSet/Option=TRUE"_s, u"Envelope/Header/OptionSet/Option=65001"_s,
          u"Envelope/Body/Shell/InputStreams=stdin"_s,
          u"Envelope/Body/Shell/OutputStreams=stdout stderr"_s,
          u"Envelope/Body/Shell/IdleTimeOut=PT240.000S"_s})
        EXPECT_TRUE(lines.contains(line)) << qPrintable(line);
}

TEST(Messages, CommandLinesAndInputComeThroughWhole)
{
    const QString line = u"powershell.exe -Command \"a < b & c > d\" 'ü'"_s;
    EXPECT_TRUE(outline(commandMessage(head(), line))
                    .contains(u"Envelope/Body/CommandLine/Command="_s + line));
    const QStringList sent = outline(sendMessage(head(), u"C"_s, QByteArray("\0\xff", 2), true));
    EXPECT_TRUE(sent.contains(u"Envelope/Body/Send/Stream=AP8="_s));
    EXPECT_TRUE(sent.contains(u"Envelope/Body/Send/Stream@End=true"_s));
    EXPECT_FALSE(sendMessage(head(), u"C"_s, "x", false).contains("End="));
    EXPECT_TRUE(
        outline(signalMessage(head(), u"C"_s, ShellSignal::Terminate))
            .contains(u"Envelope/Body/Signal/Code=http://schemas.microsoft.com/wbem/wsman/1/"
                      "windows/shell/signal/terminate"_s));
    EXPECT_TRUE(
        outline(deleteMessage(head()))
            .contains(
                u"Envelope/Header/Action=http://schemas.xmlsoap.org/ws/2004/09/transfer/Delete"_s));
}

TEST(Messages, AFullSendStaysWithinTheEnvelope)
{
    for (const qint64 limit : {153'600, 512'000}) {
        const QByteArray input(sendCapacity(limit), '\xff');
        const QByteArray message = sendMessage(head(), u"C"_s, input, true);
        EXPECT_LE(message.size(), limit);
        EXPECT_GT(message.size(), limit * 9 / 10);
    }
}

TEST(Replies, GiveIdsStreamsAndStates)
{
    const auto created = parse("<w:Selector Name=\"ShellId\">S1</w:Selector>");
    ASSERT_TRUE(created);
    EXPECT_EQ(created->shellId, u"S1"_s);
    EXPECT_EQ(created->relatesTo, u"uuid:A"_s);
    const auto started =
        parse("<rsp:CommandResponse><rsp:CommandId>C1</rsp:CommandId></rsp:CommandResponse>");
    ASSERT_TRUE(started);
    EXPECT_EQ(started->commandId, u"C1"_s);
    const auto received = parse(
        "<rsp:ReceiveResponse><rsp:Stream Name=\"stdout\">44GC</rsp:Stream><rsp:Stream "
        "Name=\"stdout\"/>"
        "<rsp:Stream Name=\"stderr\">eA==</rsp:Stream><rsp:Stream Name=\"stdout\" End=\"true\"> "
        "IQ== </rsp:Stream>"
        "<rsp:CommandState State=\"x/CommandState/Done\"><rsp:ExitCode>4294967295</rsp:ExitCode>"
        "</rsp:CommandState></rsp:ReceiveResponse>");
    ASSERT_TRUE(received);
    EXPECT_EQ(received->out, u"あ!"_s.toUtf8());
    EXPECT_EQ(received->err, "x");
    EXPECT_TRUE(received->done);
    EXPECT_EQ(received->exitCode, -1);
    EXPECT_FALSE(parse("<rsp:CommandState State=\"x/CommandState/Running\"/>")->done);
}

TEST(Replies, FaultsAreTold)
{
    const auto fault = [](const QByteArray &code, const QByteArray &subcode) {
        const auto parsed = parse(
            "<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>" + subcode +
            "</s:Value></s:Subcode></s:Code><s:Reason><s:Text>No.</s:Text></s:Reason><s:Detail>"
            "<f:WSManFault Code=\"" +
            code + "\"><f:Message>Why</f:Message></f:WSManFault></s:Detail></s:Fault>");
        EXPECT_TRUE(parsed && parsed->fault);
        return *parsed->fault;
    };
    EXPECT_EQ(fault("5", "w:AccessDenied"), (WsManFault{5, u"AccessDenied"_s, u"No."_s, u"Why"_s}));
    EXPECT_TRUE(isOperationTimeout(fault("2150858793", "w:TimedOut")));
    EXPECT_TRUE(isShellGone(fault("2150858843", "w:InvalidSelectors")));
    for (const char *code : {"2150859173", "2150859174", "2150859175", "2150859176", "2150859179",
                             "2150859236", "2150859242"})
        EXPECT_TRUE(isQuota(fault(code, "w:QuotaLimit"))) << code;
    EXPECT_FALSE(isQuota(fault("2150859243", "w:InternalError")));
    EXPECT_EQ(faultError(fault("5", "x"), {}).reason, Reason::AccessDenied);
    EXPECT_EQ(faultError(fault("2150859173", "x"), {}).reason, Reason::QuotaExceeded);
    EXPECT_EQ(faultError(fault("2150858843", "x"), {}).reason, Reason::ShellLost);
    EXPECT_EQ(faultError(fault("77", "x"), {}).reason, Reason::ServerFault);
}

TEST(Replies, BothTextsOfAFaultAreShown)
{
    const auto detailOf = [](const QByteArray &reason, const QByteArray &detail) {
        const auto parsed =
            parse("<s:Fault><s:Code><s:Value>s:Receiver</s:Value></s:Code><s:Reason>"
                  "<s:Text xml:lang=\"\">" +
                  reason + "</s:Text></s:Reason><s:Detail>" + detail + "</s:Detail></s:Fault>");
        EXPECT_TRUE(parsed && parsed->fault);
        return faultError(*parsed->fault, {}).detail;
    };
    EXPECT_EQ(detailOf("General.", "<f:WSManFault Code=\"77\"><f:Message>The command "
                                   "identifier does not exist.</f:Message></f:WSManFault>"),
              u"fault 77: General.; The command identifier does not exist."_s);
    // Said once when both say the same; without a code or a word of its own nothing is made up.
    EXPECT_EQ(detailOf("Same.", "<f:WSManFault><f:Message>Same.</f:Message></f:WSManFault>"),
              u"fault: Same."_s);
    EXPECT_EQ(detailOf("", "<f:WSManFault><f:Message>Only here</f:Message></f:WSManFault>"),
              u"fault: Only here"_s);
    EXPECT_EQ(detailOf("", ""), u"fault"_s);
    EXPECT_EQ(detailOf("General", "<f:WSManFault Code=\"8\"><f:Message><f:ProviderFault>"
                                  "<f:WSManFault Code=\"8\"><f:Message>Inner</f:Message>"
                                  "</f:WSManFault></f:ProviderFault></f:Message></f:WSManFault>"),
              u"fault 8: General; Inner"_s);
}

TEST(Replies, HostileOnesAreRefused)
{
    EXPECT_EQ(reasonOf("<!DOCTYPE s [<!ENTITY a \"b\">]><s>&a;</s>"), Reason::DocTypeDeclared);
    EXPECT_EQ(reasonOf("<html/>"), Reason::NotWsMan);
    EXPECT_EQ(reasonOf(""), Reason::MalformedXml);
    EXPECT_EQ(reasonOf("garbage"), Reason::MalformedXml);
    EXPECT_EQ(reasonOf(reply({}).chopped(5)), Reason::MalformedXml);
    EXPECT_EQ(reasonOf(reply(QByteArray("<x>").repeated(100))), Reason::TooDeep);
    EXPECT_EQ(reasonOf(reply(QByteArray("<x/>").repeated(60'000))), Reason::TooDeep);
    EXPECT_EQ(reasonOf(reply({}), 10), Reason::FileTooLarge);
    EXPECT_EQ(reasonOf(reply("<rsp:Stream Name=\"stdout\">a*b=</rsp:Stream>")), Reason::NotWsMan);
    EXPECT_EQ(reasonOf(reply("<rsp:ExitCode>many</rsp:ExitCode>")), Reason::NotWsMan);
    EXPECT_EQ(reasonOf(reply("<rsp:CommandId>" + QByteArray(1000, 'x') + "</rsp:CommandId>")),
              Reason::NotWsMan);
}

TEST(Sealed, WhatIsBuiltIsRead)
{
    for (const std::string &data :
         {std::string("soap"), std::string(), std::string("--Encrypted Boundary\r\n\t\0--", 25)}) {
        const SealedMessage message{std::string(60, '\x05'), data};
        const auto read = parseEncrypted(encryptedContentType(), buildEncrypted(message));
        ASSERT_TRUE(read);
        EXPECT_EQ(read->token, message.token);
        EXPECT_EQ(read->data, message.data);
    }
    EXPECT_TRUE(isEncryptedContentType(encryptedContentType()));
    EXPECT_FALSE(isEncryptedContentType("application/soap+xml"));
}

TEST(Sealed, TheLayoutIsTheSpecifications)
{
    EXPECT_EQ(buildEncrypted({"TT", "DATA"}),
              std::string("--Encrypted Boundary\r\n"
                          "\tContent-Type: application/HTTP-SPNEGO-session-encrypted\r\n"
                          "\tOriginalContent: type=application/soap+xml;charset=UTF-8;Length=4\r\n"
                          "--Encrypted Boundary\r\n"
                          "\tContent-Type: application/octet-stream\r\n") +
                  std::string("\x02\0\0\0TTDATA--Encrypted Boundary--\r\n", 34));
}

TEST(Sealed, NoPartOfOneIsOne)
{
    const std::string whole = buildEncrypted({std::string(16, 't'), "some text"});
    for (size_t size = 0; size + 2 < whole.size(); ++size)
        EXPECT_FALSE(
            parseEncrypted(encryptedContentType(), std::string_view(whole).substr(0, size)))
            << size;
    EXPECT_FALSE(parseEncrypted(encryptedContentType(), whole + "more"));
    EXPECT_FALSE(parseEncrypted(encryptedContentType(), whole + "\r\n--Encrypted Boundary\r\n"));
    EXPECT_FALSE(parseEncrypted("multipart/encrypted;boundary=\"Other\"", whole));
    EXPECT_FALSE(parseEncrypted("multipart/encrypted", whole));
}

TEST(Sealed, EmptyLinesMayFollow)
{
    const SealedMessage message{std::string(16, 't'), "some text"};
    for (const char *end : {"\r\n", "\n", "\r\n\r\n", " \r\n"}) {
        const auto read = parseEncrypted(encryptedContentType(), buildEncrypted(message) + end);
        ASSERT_TRUE(read);
        EXPECT_EQ(read->data, message.data);
    }
}

TEST(Identities, AreComparedAsADomainDoes)
{
    EXPECT_TRUE(gss::sameIdentity("", "anybody@X"));
    EXPECT_TRUE(gss::sameIdentity("Alice@exlab.test", "alice@EXLAB.TEST"));
    EXPECT_TRUE(gss::sameIdentity("alice", "alice@EXLAB.TEST"));
    EXPECT_TRUE(gss::sameIdentity("EXTEST\\alice", "extest\\ALICE"));
    EXPECT_FALSE(gss::sameIdentity("bob", "alice@EXLAB.TEST"));
    EXPECT_FALSE(gss::sameIdentity("alice@OTHER.TEST", "alice@EXLAB.TEST"));
    EXPECT_EQ(gss::withUpperRealm("Alice@exlab.test"), "Alice@EXLAB.TEST");
    EXPECT_EQ(gss::withUpperRealm("alice"), "alice");
}
