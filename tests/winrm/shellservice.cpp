// SPDX-License-Identifier: MIT
#include "winrm/shellservice.h"

#include <QUuid>
#include <QXmlStreamReader>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

constexpr char kShell[] = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell";
constexpr char kHead[] =
    R"(<s:Envelope xml:lang="en-US" xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing" xmlns:x="http://schemas.xmlsoap.org/ws/2004/09/transfer" xmlns:w="http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd" xmlns:rsp="http://schemas.microsoft.com/wbem/wsman/1/windows/shell" xmlns:p="http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd">)";

constexpr quint32 kTimedOut = 2150858793;
constexpr quint32 kShellGone = 2150858843;
constexpr quint32 kAccessDenied = 5;
constexpr quint32 kEnvelopeTooLarge = 2150858817;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toUpper();
}

} // namespace

/// What a request says, read without regard to prefixes.
struct ShellService::Request
{
    explicit Request(const QByteArray &soap)
    {
        QXmlStreamReader xml(soap);
        QString attributeName;
        while (!xml.atEnd()) {
            if (!xml.readNextStartElement() && xml.hasError())
                return;
            if (xml.tokenType() != QXmlStreamReader::StartElement)
                continue;
            const QString name = xml.name().toString();
            const QXmlStreamAttributes attributes = xml.attributes();
            if (const auto id = attributes.value(u"CommandId"_s); !id.isEmpty())
                commandId = id.toString();
            if (name == u"Stream") {
                last = attributes.value(u"End"_s).compare(u"true"_s, Qt::CaseInsensitive) == 0;
                input = QByteArray::fromBase64(xml.readElementText().toLatin1());
            } else if (name == u"Action") {
                action = xml.readElementText().trimmed();
            } else if (name == u"MessageID") {
                messageId = xml.readElementText().trimmed();
            } else if (name == u"Selector") {
                shellId = xml.readElementText().trimmed();
            } else if (name == u"MaxEnvelopeSize") {
                maxEnvelope = xml.readElementText().toLongLong();
            } else if (name == u"OperationTimeout") {
                holdMs = int(xml.readElementText().remove(u"PT"_s).remove(u'S').toDouble() * 1000);
            } else if (name == u"Command") {
                commandLine = xml.readElementText();
            } else if (name == u"Arguments") {
                commandLine += u' ' + xml.readElementText();
            }
        }
    }

    [[nodiscard]] SoapReply reply(const QByteArray &body) const
    {
        return {200, QByteArray(kHead) + "<s:Header><a:Action>" + action.toUtf8() +
                         "Response</a:Action><a:MessageID>uuid:" + newId().toUtf8() +
                         "</a:MessageID><a:RelatesTo>" + messageId.toUtf8() +
                         "</a:RelatesTo></s:Header><s:Body>" + body + "</s:Body></s:Envelope>"};
    }

    [[nodiscard]] SoapReply fault(quint32 code, const QByteArray &subcode,
                                  const QByteArray &text) const
    {
        const QByteArray detail =
            "<f:WSManFault xmlns:f=\"http://schemas.microsoft.com/wbem/wsman/1/wsmanfault\" "
            "Code=\"" +
            QByteArray::number(code) + "\" Machine=\"ex1\"><f:Message>" + text +
            "</f:Message></f:WSManFault>";
        SoapReply whole =
            reply("<s:Fault><s:Code><s:Value>s:Receiver</s:Value><s:Subcode><s:Value>" + subcode +
                  "</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang=\"en-US\">" + text +
                  "</s:Text></s:Reason><s:Detail>" + detail + "</s:Detail></s:Fault>");
        whole.status = 500;
        return whole;
    }

    QString action;
    QString messageId;
    QString shellId;
    QString commandId;
    QString commandLine;
    QByteArray input;
    bool last = false;
    qint64 maxEnvelope = 153'600;
    int holdMs = 60'000;
};

ShellService::ShellService(ServiceOptions &options)
    : m_options(options)
{}

ShellService::~ShellService()
{
    forgetShells();
}

void ShellService::forgetShells()
{
    std::map<QString, Shell> gone;
    {
        const std::lock_guard lock(m_mutex);
        gone.swap(m_shells);
    }
    for (auto &[id, shell] : gone) {
        for (auto &[name, command] : shell.commands)
            command->io.end();
    }
}

int ShellService::shellCount()
{
    const std::lock_guard lock(m_mutex);
    return int(m_shells.size());
}

QString ShellService::verbOf(const QByteArray &soap)
{
    return Request(soap).action.section(u'/', -1);
}

SoapReply ShellService::handle(const QByteArray &soap)
{
    const Request request(soap);
    const QString verb = request.action.section(u'/', -1);
    if (verb.isEmpty())
        return {400, {}};
    if (soap.size() > m_options.maxEnvelopeSize)
        return request.fault(kEnvelopeTooLarge, "w:EncodingLimit", "the envelope is too large");
    if (m_options.accessDenied)
        return request.fault(kAccessDenied, "w:AccessDenied", "Access is denied.");
    if (verb == u"Create")
        return create(request);
    {
        const std::lock_guard lock(m_mutex);
        if (!m_shells.contains(request.shellId))
            return request.fault(kShellGone, "w:InvalidSelectors", "no such shell");
    }
    if (verb == u"Command")
        return command(request);
    if (verb == u"Delete") {
        const std::lock_guard lock(m_mutex);
        m_shells.erase(request.shellId);
        return request.reply({});
    }
    const auto running = find(request);
    if (!running)
        return request.fault(kShellGone, "w:InvalidSelectors", "no such command");
    if (verb == u"Receive")
        return receive(request);
    if (verb == u"Send") {
        running->io.feed(request.input, request.last);
        return request.reply("<rsp:SendResponse/>");
    }
    if (verb == u"Signal") {
        running->io.end();
        const std::lock_guard lock(m_mutex);
        m_shells[request.shellId].commands.erase(request.commandId);
        return request.reply("<rsp:SignalResponse/>");
    }
    return {400, {}};
}

SoapReply ShellService::create(const Request &request)
{
    if (m_options.createQuotaFaults > 0) {
        --m_options.createQuotaFaults;
        return request.fault(m_options.quotaCode, "w:QuotaLimit", "too many shells");
    }
    const QString id = newId();
    const std::lock_guard lock(m_mutex);
    m_shells.try_emplace(id);
    const QByteArray text = id.toUtf8();
    return request.reply(
        "<x:ResourceCreated><a:Address>http://localhost/wsman</a:Address><a:ReferenceParameters>"
        "<w:SelectorSet><w:Selector Name=\"ShellId\">" +
        text +
        "</w:Selector></w:SelectorSet></a:ReferenceParameters></x:ResourceCreated><rsp:Shell>"
        "<rsp:ShellId>" +
        text + "</rsp:ShellId></rsp:Shell>");
}

SoapReply ShellService::command(const Request &request)
{
    const QString id = newId();
    const auto started = std::make_shared<Command>();
    ++m_commandsStarted;
    started->thread =
        std::jthread([io = &started->io, line = request.commandLine, program = m_options.program] {
            // Console programs of Windows are given the line with its quotes.
            QString bare = line;
            if (bare.startsWith(u'"') && bare.endsWith(u'"') && bare.count(u'"') == 2)
                bare = bare.mid(1, bare.size() - 2);
            io->finish(program(bare, *io));
        });
    const std::lock_guard lock(m_mutex);
    m_shells[request.shellId].commands.emplace(id, started);
    return request.reply("<rsp:CommandResponse><rsp:CommandId>" + id.toUtf8() +
                         "</rsp:CommandId></rsp:CommandResponse>");
}

std::shared_ptr<ShellService::Command> ShellService::find(const Request &request)
{
    const std::lock_guard lock(m_mutex);
    const auto shell = m_shells.find(request.shellId);
    if (shell == m_shells.end())
        return nullptr;
    const auto found = shell->second.commands.find(request.commandId);
    return found == shell->second.commands.end() ? nullptr : found->second;
}

SoapReply ShellService::receive(const Request &request)
{
    const auto running = find(request);
    if (!running)
        return request.fault(kShellGone, "w:InvalidSelectors", "no such command");
    {
        // The same message again: its answer was lost, so it is given again.
        const std::lock_guard lock(m_mutex);
        if (running->lastMessage == request.messageId)
            return running->lastReply;
    }
    const qsizetype room = qMax<qsizetype>(
        (qMin(request.maxEnvelope, qint64(m_options.maxEnvelopeSize)) - 4096) * 3 / 8, 1);
    const auto output = running->io.take(
        std::min(std::chrono::milliseconds(request.holdMs), m_options.maxHold), room);
    const SoapReply reply =
        output ? streams(request, *output)
               : request.fault(kTimedOut, "w:TimedOut", "the operation did not finish in time");
    const std::lock_guard lock(m_mutex);
    running->lastMessage = request.messageId;
    running->lastReply = reply;
    return reply;
}

SoapReply ShellService::streams(const Request &request, const ProgramIo::Output &output) const
{
    const QByteArray id = request.commandId.toUtf8();
    QByteArray body = "<rsp:ReceiveResponse>";
    const auto add = [&](const char *name, const QByteArray &bytes) {
        const qsizetype piece = m_options.outputPiece > 0 ? m_options.outputPiece : bytes.size();
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            body += QByteArray("<rsp:Stream Name=\"") + name + "\" CommandId=\"" + id + "\">" +
                    bytes.mid(at, piece).toBase64() + "</rsp:Stream>";
            if (m_options.emptyStreams)
                body += QByteArray("<rsp:Stream Name=\"") + name + "\" CommandId=\"" + id + "\"/>";
        }
        if (output.exitCode)
            body += QByteArray("<rsp:Stream Name=\"") + name + "\" CommandId=\"" + id +
                    "\" End=\"true\"></rsp:Stream>";
    };
    add("stdout", output.out);
    add("stderr", output.err);
    body += "<rsp:CommandState CommandId=\"" + id + "\" State=\"" + kShell + "/CommandState/" +
            (output.exitCode
                 ? QByteArray("Done\"><rsp:ExitCode>") + QByteArray::number(*output.exitCode) +
                       "</rsp:ExitCode></rsp:CommandState>"
                 : QByteArray("Running\"/>"));
    return request.reply(body + "</rsp:ReceiveResponse>");
}

} // namespace amado::test
