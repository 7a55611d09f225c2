// SPDX-License-Identifier: MIT
#pragma once

#include "winrm/programs.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <thread>

namespace amado::test {

/// What the service allows and how it talks.
struct ServiceOptions
{
    Program program = cannedProgram();
    qsizetype maxEnvelopeSize = 512'000;
    std::chrono::milliseconds maxHold{60'000}; ///< Of a Receive, whatever the client asks for.
    std::atomic<int> createQuotaFaults = 0;    ///< So many Creates find the quota full.
    quint32 quotaCode = 2150859173;
    qsizetype outputPiece = 0; ///< Streams cut into pieces of so many bytes; 0: as they come.
    bool emptyStreams = false; ///< Empty stream elements in between.
    bool accessDenied = false;
};

struct SoapReply
{
    int status = 200;
    QByteArray body;
};

/// The shells of a server: takes SOAP text, gives SOAP text. Any thread.
class ShellService
{
public:
    explicit ShellService(ServiceOptions &options);
    ~ShellService();
    /// The last part of the request's action ("Create", "Command", …); empty when it is no request.
    [[nodiscard]] static QString verbOf(const QByteArray &soap);
    SoapReply handle(const QByteArray &soap);
    [[nodiscard]] int shellCount();
    [[nodiscard]] int commandsStarted() const { return m_commandsStarted; }
    /// As when the service is started again: every shell is gone, its programs ended.
    void forgetShells();

private:
    struct Request;
    struct Command
    {
        ProgramIo io;
        std::jthread thread;
        QString lastMessage;
        SoapReply lastReply;
        ~Command() { io.end(); }
    };
    struct Shell
    {
        std::map<QString, std::shared_ptr<Command>> commands;
    };
    std::shared_ptr<Command> find(const Request &request);
    SoapReply create(const Request &request);
    SoapReply command(const Request &request);
    SoapReply receive(const Request &request);
    SoapReply streams(const Request &request, const ProgramIo::Output &output) const;

    ServiceOptions &m_options;
    std::mutex m_mutex;
    std::map<QString, Shell> m_shells;
    std::atomic<int> m_commandsStarted = 0;
};

} // namespace amado::test
