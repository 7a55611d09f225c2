// SPDX-License-Identifier: MIT
#include "io/winrm/wsmanmessages.h"

#include "io/winrm/wsmannames.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <utility>

namespace amado {

using namespace Qt::StringLiterals;
using namespace wsman;

namespace {

// WSManFault codes, https://learn.microsoft.com/windows/win32/winrm/winrm-error-codes-constants
constexpr quint32 kAccessDenied = 5;
constexpr quint32 kOperationTimeout = 0x80338029;
constexpr quint32 kUnexpectedSelectors = 0x8033805B;
constexpr std::array<quint32, 5> kUserQuotas = {0x803381A5, 0x803381A6, 0x803381A7, 0x803381A8,
                                                0x803381AB};
constexpr quint32 kFirstPluginQuota = 0x803381E4;
constexpr quint32 kLastPluginQuota = 0x803381EA;

/// Envelope without its content, with room to spare: the largest head Amado writes is
/// under 2.5 KB.
constexpr qint64 kEnvelopeOverhead = 4096;

QString duration(std::chrono::milliseconds time)
{
    return u"PT%1S"_s.arg(double(time.count()) / 1000.0, 0, 'f', 3);
}

/// Writes one request; the body is written between construction and finish().
class Request
{
public:
    Request(const WsManHead &head, const QString &action)
        : m_xml(&m_text)
        , m_action(action)
    {
        m_xml.writeStartDocument();
        m_xml.writeNamespace(kSoap, u"s"_s);
        m_xml.writeNamespace(kAddressing, u"a"_s);
        m_xml.writeNamespace(kWsMan, u"w"_s);
        m_xml.writeNamespace(kWsManMs, u"p"_s);
        m_xml.writeNamespace(kShell, u"rsp"_s);
        m_xml.writeStartElement(kSoap, u"Envelope"_s);
        m_xml.writeStartElement(kSoap, u"Header"_s);
        writeAddressing(head);
        writeLimits(head);
    }

    void option(const QString &name, const QString &value)
    {
        if (!m_inOptions)
            m_xml.writeStartElement(kWsMan, u"OptionSet"_s);
        m_inOptions = true;
        m_xml.writeStartElement(kWsMan, u"Option"_s);
        m_xml.writeAttribute(u"Name"_s, name);
        m_xml.writeCharacters(value);
        m_xml.writeEndElement();
    }

    QXmlStreamWriter &body()
    {
        if (m_inOptions)
            m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeStartElement(kSoap, u"Body"_s);
        return m_xml;
    }

    /// Content of the element begun last. Base64 needs no escaping, and may be long: it is put in
    /// when all else is written.
    void base64(const QByteArray &bytes)
    {
        m_xml.writeCharacters(QString()); // Ends the start tag.
        m_base64At = m_text.size();
        m_base64 = bytes.toBase64();
    }

    QByteArray finish()
    {
        m_xml.writeEndDocument();
        return m_text.insert(m_base64At, m_base64);
    }

private:
    void writeMust(const QString &space, const QString &name, const QString &text)
    {
        m_xml.writeStartElement(space, name);
        m_xml.writeAttribute(kSoap, u"mustUnderstand"_s, u"true"_s);
        m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }

    void writeAddressing(const WsManHead &head)
    {
        m_xml.writeTextElement(kAddressing, u"To"_s, head.url);
        m_xml.writeStartElement(kAddressing, u"ReplyTo"_s);
        writeMust(kAddressing, u"Address"_s, kAnonymous);
        m_xml.writeEndElement();
        writeMust(kAddressing, u"Action"_s, m_action);
        m_xml.writeTextElement(kAddressing, u"MessageID"_s, head.messageId);
    }

    void writeLimits(const WsManHead &head)
    {
        writeMust(kWsMan, u"ResourceURI"_s, kShell + u"/cmd"_s);
        writeMust(kWsMan, u"MaxEnvelopeSize"_s, QString::number(head.maxEnvelopeSize));
        m_xml.writeTextElement(kWsMan, u"OperationTimeout"_s, duration(head.operationTimeout));
        for (const auto &[space, name] :
             {std::pair(kWsMan, u"Locale"_s), std::pair(kWsManMs, u"DataLocale"_s)}) {
            m_xml.writeStartElement(space, name);
            m_xml.writeAttribute(kSoap, u"mustUnderstand"_s, u"false"_s);
            m_xml.writeAttribute(u"xml:lang"_s, u"en-US"_s);
            m_xml.writeEndElement();
        }
        if (head.shellId.isEmpty())
            return;
        m_xml.writeStartElement(kWsMan, u"SelectorSet"_s);
        m_xml.writeStartElement(kWsMan, u"Selector"_s);
        m_xml.writeAttribute(u"Name"_s, u"ShellId"_s);
        m_xml.writeCharacters(head.shellId);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    QByteArray m_text;
    QByteArray m_base64;
    qsizetype m_base64At = 0;
    QXmlStreamWriter m_xml;
    QString m_action;
    bool m_inOptions = false;
};

/// "fault 2150858793 TimedOut: what it says in general; what it says of this case", as far as it
/// does.
QString detailOf(const WsManFault &fault)
{
    QStringList name{u"fault"_s};
    if (fault.code != 0)
        name.append(QString::number(fault.code));
    if (!fault.subcode.isEmpty())
        name.append(fault.subcode);
    QStringList words{fault.text, fault.closer};
    words.removeAll(QString());
    if (words.isEmpty())
        return name.join(u' ');
    return name.join(u' ') + u": "_s + words.join(u"; "_s);
}

} // namespace

QByteArray createMessage(const WsManHead &head, std::chrono::seconds idleTimeout)
{
    Request request(head, kTransfer + u"/Create"_s);
    request.option(u"WINRS_NOPROFILE"_s, u"TRUE"_s);
    request.option(u"WINRS_CODEPAGE"_s, u"65001"_s);
    QXmlStreamWriter &body = request.body();
    body.writeStartElement(kShell, u"Shell"_s);
    body.writeTextElement(kShell, u"IdleTimeOut"_s, duration(idleTimeout));
    body.writeTextElement(kShell, u"InputStreams"_s, u"stdin"_s);
    body.writeTextElement(kShell, u"OutputStreams"_s, u"stdout stderr"_s);
    return request.finish();
}

QByteArray commandMessage(const WsManHead &head, const QString &commandLine)
{
    Request request(head, kShell + u"/Command"_s);
    request.option(u"WINRS_CONSOLEMODE_STDIN"_s, u"FALSE"_s); // A pipe, so that its end is seen.
    request.option(u"WINRS_SKIP_CMD_SHELL"_s, u"FALSE"_s);
    QXmlStreamWriter &body = request.body();
    body.writeStartElement(kShell, u"CommandLine"_s);
    body.writeTextElement(kShell, u"Command"_s, commandLine);
    return request.finish();
}

QByteArray sendMessage(const WsManHead &head, const QString &commandId, const QByteArray &input,
                       bool last)
{
    Request request(head, kShell + u"/Send"_s);
    QXmlStreamWriter &body = request.body();
    body.writeStartElement(kShell, u"Send"_s);
    body.writeStartElement(kShell, u"Stream"_s);
    body.writeAttribute(u"Name"_s, u"stdin"_s);
    body.writeAttribute(u"CommandId"_s, commandId);
    if (last)
        body.writeAttribute(u"End"_s, u"true"_s);
    request.base64(input);
    return request.finish();
}

QByteArray receiveMessage(const WsManHead &head, const QString &commandId)
{
    Request request(head, kShell + u"/Receive"_s);
    request.option(u"WSMAN_CMDSHELL_OPTION_KEEPALIVE"_s, u"TRUE"_s);
    QXmlStreamWriter &body = request.body();
    body.writeStartElement(kShell, u"Receive"_s);
    body.writeStartElement(kShell, u"DesiredStream"_s);
    body.writeAttribute(u"CommandId"_s, commandId);
    body.writeCharacters(u"stdout stderr"_s);
    return request.finish();
}

QByteArray signalMessage(const WsManHead &head, const QString &commandId, ShellSignal signal)
{
    Request request(head, kShell + u"/Signal"_s);
    QXmlStreamWriter &body = request.body();
    body.writeStartElement(kShell, u"Signal"_s);
    body.writeAttribute(u"CommandId"_s, commandId);
    body.writeTextElement(
        kShell, u"Code"_s,
        kShell + (signal == ShellSignal::Terminate ? u"/signal/terminate"_s : u"/signal/ctrl_c"_s));
    return request.finish();
}

QByteArray deleteMessage(const WsManHead &head)
{
    Request request(head, kTransfer + u"/Delete"_s);
    request.body();
    return request.finish();
}

qint64 sendCapacity(qint64 maxEnvelopeSize)
{
    return qMax<qint64>((maxEnvelopeSize - kEnvelopeOverhead) / 4, 1) * 3;
}

bool isOperationTimeout(const WsManFault &fault)
{
    return fault.code == kOperationTimeout || (fault.code == 0 && fault.subcode == u"TimedOut"_s);
}

bool isQuota(const WsManFault &fault)
{
    return std::find(kUserQuotas.begin(), kUserQuotas.end(), fault.code) != kUserQuotas.end() ||
           (fault.code >= kFirstPluginQuota && fault.code <= kLastPluginQuota) ||
           (fault.code == 0 && fault.subcode == u"QuotaLimit"_s);
}

bool isShellGone(const WsManFault &fault)
{
    return fault.code == kUnexpectedSelectors ||
           (fault.code == 0 && fault.subcode == u"InvalidSelectors"_s);
}

Error faultError(const WsManFault &fault, const QString &subject)
{
    const QString detail = detailOf(fault);
    if (fault.code == kAccessDenied || (fault.code == 0 && fault.subcode == u"AccessDenied"_s))
        return {ErrorCode::PermissionDenied, Reason::AccessDenied, subject, detail};
    if (isQuota(fault))
        return {ErrorCode::Unreachable, Reason::QuotaExceeded, subject, detail};
    if (isShellGone(fault))
        return {ErrorCode::Unreachable, Reason::ShellLost, subject, detail};
    return {ErrorCode::Unreachable, Reason::ServerFault, subject, detail};
}

} // namespace amado
