// SPDX-License-Identifier: MIT
#include "io/winrm/wsmanmessages.h"

#include "io/winrm/wsmannames.h"

#include <QXmlStreamReader>

#include <limits>

namespace amado {

using namespace Qt::StringLiterals;
using namespace wsman;

namespace {

constexpr int kMaxDepth = 64;
constexpr int kMaxElements = 50'000;
constexpr qsizetype kMaxIdSize = 256;
constexpr qsizetype kMaxFaultText = 500;

class ReplyReader
{
public:
    explicit ReplyReader(const QByteArray &soap)
        : m_xml(soap)
    {}

    Result<WsManReply> read()
    {
        while (!m_xml.atEnd() && !m_problem) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::DTD:
                refuse(Reason::DocTypeDeclared, u"document type declared"_s);
                break;
            case QXmlStreamReader::StartElement:
                startElement();
                break;
            case QXmlStreamReader::EndElement:
                endElement();
                break;
            case QXmlStreamReader::Characters:
                m_text += m_xml.text();
                break;
            case QXmlStreamReader::NoToken:
            case QXmlStreamReader::Invalid:
            case QXmlStreamReader::StartDocument:
            case QXmlStreamReader::EndDocument:
            case QXmlStreamReader::Comment:
            case QXmlStreamReader::EntityReference:
            case QXmlStreamReader::ProcessingInstruction:
                break;
            }
        }
        if (!m_problem && m_xml.hasError())
            refuse(Reason::MalformedXml, m_xml.errorString());
        if (m_problem)
            return failure(*m_problem);
        return std::move(m_reply);
    }

private:
    void refuse(Reason reason, const QString &detail)
    {
        m_problem = Error{ErrorCode::InvalidData,   reason, {}, detail, int(m_xml.lineNumber()),
                          int(m_xml.columnNumber())};
    }

    [[nodiscard]] bool is(const QString &space, QStringView name) const
    {
        return m_xml.name() == name && m_xml.namespaceUri() == space;
    }

    void startElement()
    {
        m_text.clear();
        if (++m_depth > kMaxDepth || ++m_elements > kMaxElements)
            return refuse(Reason::TooDeep, u"too many elements"_s);
        if (m_depth == 1 && !is(kSoap, u"Envelope"))
            return refuse(Reason::NotWsMan, u"no SOAP envelope"_s);
        const QXmlStreamAttributes attributes = m_xml.attributes();
        if (is(kShell, u"Stream")) {
            m_stream = attributes.value(u"Name"_s).toString();
        } else if (is(kWsMan, u"Selector")) {
            m_selector = attributes.value(u"Name"_s).toString();
        } else if (is(kShell, u"CommandState")) {
            m_reply.done = attributes.value(u"State"_s).endsWith(u"/Done");
        } else if (is(kSoap, u"Fault")) {
            fault();
        } else if (is(kSoap, u"Subcode")) {
            m_inSubcode = true;
        } else if (is(kWsManFault, u"WSManFault")) {
            fault().code = attributes.value(u"Code"_s).toUInt();
        }
    }

    void endElement()
    {
        --m_depth;
        const QString text = m_text.trimmed();
        m_text.clear();
        if (is(kShell, u"Stream"))
            return stream(text);
        if (is(kSoap, u"Subcode"))
            m_inSubcode = false;
        else if (is(kAddressing, u"RelatesTo"))
            m_reply.relatesTo = identifier(text);
        else if (is(kAddressing, u"Action"))
            m_reply.action = identifier(text);
        else if (is(kShell, u"ShellId") || (is(kWsMan, u"Selector") && m_selector == u"ShellId"))
            m_reply.shellId = identifier(text);
        else if (is(kShell, u"CommandId"))
            m_reply.commandId = identifier(text);
        else if (is(kShell, u"ExitCode"))
            m_reply.exitCode = exitCode(text);
        else if (is(kSoap, u"Value") && m_inSubcode)
            fault().subcode = identifier(text.section(u':', -1));
        else if (is(kSoap, u"Text"))
            faultText(text);
        else if (is(kWsManFault, u"Message") || is(kWsManFault, u"ProviderFault"))
            closerFaultText(text);
    }

    WsManFault &fault()
    {
        if (!m_reply.fault)
            m_reply.fault.emplace();
        return *m_reply.fault;
    }

    void faultText(const QString &text)
    {
        if (m_reply.fault && m_reply.fault->text.isEmpty())
            m_reply.fault->text = shortened(text);
    }

    /// The innermost text comes first and is the closest.
    void closerFaultText(const QString &text)
    {
        const QString closer = shortened(text);
        if (m_reply.fault && m_reply.fault->closer.isEmpty() && closer != m_reply.fault->text)
            m_reply.fault->closer = closer;
    }

    static QString shortened(const QString &text) { return text.left(kMaxFaultText).simplified(); }

    QString identifier(const QString &text)
    {
        if (text.size() > kMaxIdSize)
            refuse(Reason::NotWsMan, u"identifier too long"_s);
        return text;
    }

    int exitCode(const QString &text)
    {
        // Windows writes the code unsigned as often as signed.
        bool ok = false;
        const qint64 value = text.toLongLong(&ok);
        if (!ok || value < std::numeric_limits<qint32>::min() ||
            value > std::numeric_limits<quint32>::max())
            refuse(Reason::NotWsMan, u"exit code is no number"_s);
        return int(quint32(value));
    }

    void stream(const QString &text)
    {
        const auto bytes = QByteArray::fromBase64Encoding(
            text.toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        if (!bytes)
            return refuse(Reason::NotWsMan, u"output is not base64"_s);
        if (m_stream == u"stdout"_s)
            m_reply.out += *bytes;
        else if (m_stream == u"stderr"_s)
            m_reply.err += *bytes;
    }

    QXmlStreamReader m_xml;
    WsManReply m_reply;
    std::optional<Error> m_problem;
    QString m_text;
    QString m_stream;
    QString m_selector;
    int m_depth = 0;
    int m_elements = 0;
    bool m_inSubcode = false;
};

} // namespace

Result<WsManReply> parseReply(const QByteArray &soap, qint64 maxBytes)
{
    if (soap.size() > maxBytes)
        return failure(ErrorCode::InvalidData, Reason::FileTooLarge, {},
                       u"%1 of at most %2 bytes"_s.arg(soap.size()).arg(maxBytes));
    return ReplyReader(soap).read();
}

} // namespace amado
