// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "cli/json/assessjson.h"
#include "cli/judgeservers.h"
#include "cli/text/assesstext.h"
#include "cli/text/updatestext.h"
#include "cli/words.h"
#include "io/transcript/transcripthost.h"

#include <QCoreApplication>

#include <algorithm>

namespace amado::cli {

namespace {

struct AssessCommandText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::AssessCommand)
};

/// Entries of the store; empty when there is none or it cannot be read, since judging needs none.
std::vector<JournalEntry> recordedEntries(Session &session)
{
    const auto store = session.storeForReading();
    if (!store || !*store)
        return {};
    return (*store)->journal().entries().value_or(std::vector<JournalEntry>());
}

/// Tells how Microsoft's service and Amado share the work; the journal is opened only
/// where one of its entries has to be named.
void addEquivalentProtections(std::vector<JudgedServer> &servers, Session &session)
{
    const auto isTwice = [](const JudgedServer &server) {
        const auto &findings = server.assessment.protection;
        return std::any_of(findings.begin(), findings.end(), [](const ProtectionFinding &finding) {
            return !finding.oursBesideService.isEmpty();
        });
    };
    const bool asks = std::any_of(servers.begin(), servers.end(), isTwice);
    const std::vector<JournalEntry> history =
        asks ? recordedEntries(session) : std::vector<JournalEntry>();
    for (JudgedServer &server : servers) {
        if (!server.failure)
            server.equivalent = equivalentProtectionOf(server.assessment, server.facts,
                                                       session.catalogs().mitigations, history);
    }
}

ExitCode answer(const std::vector<NamedServer> &named, bool disagreements, Session &session)
{
    std::vector<JudgedServer> servers = judgeServers(named, session);
    addEquivalentProtections(servers, session);
    const Catalogs &catalogs = session.catalogs();
    if (session.json()) {
        QJsonObject json = assessJson(servers, catalogs, session.judgedAt());
        if (disagreements)
            json.insert(QStringLiteral("disagreements"), disagreementsJson(servers, catalogs));
        session.console().print(json);
    } else {
        QStringList lines = assessText(servers, catalogs, session.judgedAt());
        if (disagreements)
            lines += QStringList{QString()} + disagreementsText(servers, catalogs);
        session.console().print(lines);
    }
    return verdictOf(servers);
}

ExitCode record(const AssessRequest &request, const std::vector<NamedServer> &servers,
                Session &session)
{
    if (servers.size() != 1) {
        session.console().warn(AssessCommandText::tr(
            "--record takes one server, but %n were specified.", nullptr, int(servers.size())));
        return ExitCode::Usage;
    }
    const auto writer = TranscriptWriter::create(request.record, servers.front().absolute,
                                                 request.hashContents ? TranscriptContents::Hashed
                                                                      : TranscriptContents::Kept);
    if (!writer) {
        warn(session.console(), request.record, writer.error());
        return ExitCode::NotDone;
    }
    HostConnector &real = session.connector();
    RecordingConnector recording(real, **writer);
    session.connectThrough(recording);
    const ExitCode code = answer(servers, request.disagreements, session);
    session.connectThrough(real);
    if (const auto error = (*writer)->error()) {
        warn(session.console(), request.record, *error);
        return ExitCode::NotDone;
    }
    return code;
}

ExitCode replay(const AssessRequest &request, Session &session)
{
    const QString &file = request.replay;
    auto transcript = readTranscriptFile(file);
    if (!transcript) {
        warn(session.console(), file, transcript.error());
        return ExitCode::NotDone;
    }
    HostConnector &real = session.connector();
    ReplayConnector replaying(std::move(*transcript));
    session.connectThrough(replaying);
    NamedServer server{file, file, {}};
    server.record.name = server.record.path = file;
    const ExitCode code = answer({server}, request.disagreements, session);
    session.connectThrough(real);
    if (const QStringList unused = replaying.unused(); !unused.isEmpty())
        session.console().warn(
            AssessCommandText::tr("%1: %n recorded answer(s) weren't used, the first: %2", nullptr,
                                  int(unused.size()))
                .arg(file, unused.first()));
    return code;
}

} // namespace

ExitCode run(const AssessRequest &request, Session &session)
{
    if (!request.replay.isEmpty())
        return replay(request, session);
    const auto servers = session.findServers(request.paths);
    return request.record.isEmpty() ? answer(servers, request.disagreements, session)
                                    : record(request, servers, session);
}

} // namespace amado::cli
