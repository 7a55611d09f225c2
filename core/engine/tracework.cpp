// SPDX-License-Identifier: MIT
#include "engine/tracework.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;
using scan::SourceCoverage;
using scan::SourceState;

namespace {

constexpr size_t kMostProblems = 200;
/// A call says itself when it ends; this is for a server that says nothing any more.
constexpr std::chrono::minutes kPatience{10};

} // namespace

Result<std::vector<Result<HostReply>>> TraceWork::ask(std::span<const HostRequest> requests) const
{
    if (context.stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    CallContext patient = context;
    patient.deadline = std::max<std::chrono::milliseconds>(context.deadline, kPatience);
    auto replies = host.run(requests, patient);
    if (replies && replies->size() != requests.size())
        return failure(ErrorCode::Internal, Reason::None, {}, u"replies do not match requests"_s);
    return replies;
}

Result<Result<HostReply>> TraceWork::askOne(const HostRequest &request) const
{
    auto replies = ask(std::span(&request, 1));
    if (!replies)
        return failure(replies.error());
    Result<HostReply> &reply = replies->front();
    // The call was over before the answer was there.
    if (!reply &&
        (reply.error().code == ErrorCode::Cancelled || reply.error().code == ErrorCode::TimedOut))
        return failure(reply.error());
    return std::move(reply);
}

void addProblem(SourceCoverage &coverage, Error problem)
{
    auto &problems = coverage.problems;
    if (problems.size() < kMostProblems &&
        std::find(problems.begin(), problems.end(), problem) == problems.end())
        problems.push_back(std::move(problem));
}

void judge(const TraceWork &work, SourceCoverage &coverage, scan::LogRecord record,
           const QString &folder)
{
    if (work.snapshot.installPath && record.value(u"installpath").isEmpty())
        record.fields.emplace_back(u"installpath"_s, installFolder(work.snapshot));
    if (work.snapshot.exchangeVersion)
        record.fields.emplace_back(u"build"_s, *work.snapshot.exchangeVersion);
    std::vector<Error> problems;
    work.gatherer.take(record, folder, problems);
    for (Error &problem : problems) {
        if (problem.subject.isEmpty()) {
            problem.subject = record.file;
            problem.line = int(std::min<qint64>(record.line, std::numeric_limits<int>::max()));
        }
        addProblem(coverage, std::move(problem));
    }
}

SourceState stateAfter(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return SourceState::NotCollected;
    case ErrorCode::PermissionDenied:
        return SourceState::Denied;
    default:
        return SourceState::Unreadable;
    }
}

void cover(SourceCoverage &coverage, const TraceScanOptions &options, const QDateTime &from,
           const QDateTime &to)
{
    const QDateTime first = options.since.isValid() ? std::max(from, options.since) : from;
    const QDateTime last = options.until.isValid() ? std::min(to, options.until) : to;
    if (!from.isValid() || !to.isValid() || first > last)
        return;
    coverage.from = coverage.from.isValid() ? std::min(coverage.from, first) : first;
    coverage.to = coverage.to.isValid() ? std::max(coverage.to, last) : last;
}

} // namespace amado
