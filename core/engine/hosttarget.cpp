// SPDX-License-Identifier: MIT
#include "engine/hosttarget.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

template<class State>
Result<TargetState> stateFrom(const Result<HostReply> &reply)
{
    auto value = replyAs<State>(reply);
    if (!value)
        return failure(value.error());
    return std::move(*value);
}

HostRequest readRequest(const StepTarget &target)
{
    switch (target.kind) {
    case TargetKind::File:
        return ReadFile{target.name};
    case TargetKind::Service:
        return QueryService{target.name};
    case TargetKind::AppPool:
        return QueryAppPool{target.name};
    case TargetKind::BlockedMitigations:
        return ReadExchangeSettings{};
    }
    Q_UNREACHABLE();
}

Result<TargetState> fileFrom(const Result<HostReply> &reply)
{
    auto file = replyAs<FileBytes>(reply);
    if (file)
        return FileState{std::move(file->bytes)};
    // With FactMissing the copy does not say whether the file exists.
    if (file.error().code == ErrorCode::NotFound && file.error().reason != Reason::FactMissing)
        return AbsentState{};
    return failure(file.error());
}

Result<TargetState> blockedFrom(const Result<HostReply> &reply)
{
    const auto settings = replyAs<ExchangeSettings>(reply);
    if (!settings)
        return failure(settings.error());
    if (!settings->mitigationsBlocked)
        return failure(ErrorCode::NotFound, Reason::FactMissing, u"mitigationsBlocked"_s);
    return BlockedState{*settings->mitigationsBlocked};
}

/// None when the states are not of the target's kind: a defect of whoever planned.
std::optional<HostRequest> writeRequest(const StepTarget &target, const TargetState &expected,
                                        const TargetState &wanted)
{
    switch (target.kind) {
    case TargetKind::File: {
        std::optional<QByteArray> content;
        if (const auto *file = std::get_if<FileState>(&wanted))
            content = file->bytes;
        return WriteFileIfHash{target.name, stateHash(expected), content};
    }
    case TargetKind::Service: {
        const auto *from = std::get_if<ServiceState>(&expected);
        const auto *to = std::get_if<ServiceState>(&wanted);
        if (from && to)
            return SetService{target.name, *from, *to};
        break;
    }
    case TargetKind::AppPool: {
        const auto *from = std::get_if<AppPoolState>(&expected);
        const auto *to = std::get_if<AppPoolState>(&wanted);
        if (from && to)
            return SetAppPool{target.name, *from, *to};
        break;
    }
    case TargetKind::BlockedMitigations: {
        const auto *from = std::get_if<BlockedState>(&expected);
        const auto *to = std::get_if<BlockedState>(&wanted);
        if (from && to)
            return SetBlockedMitigations{from->ids, to->ids};
        break;
    }
    }
    return std::nullopt;
}

/// Whether an error that came as the request's own answer leaves open what happened.
bool isAmbiguous(ErrorCode code)
{
    return outcomeUnknown(code) || code == ErrorCode::Unreachable || code == ErrorCode::Internal;
}

Result<TargetState> stateOf(const StepTarget &target, const Result<HostReply> &reply)
{
    switch (target.kind) {
    case TargetKind::File:
        return fileFrom(reply);
    case TargetKind::Service:
        return stateFrom<ServiceState>(reply);
    case TargetKind::AppPool:
        return stateFrom<AppPoolState>(reply);
    case TargetKind::BlockedMitigations:
        return blockedFrom(reply);
    }
    Q_UNREACHABLE();
}

/// As many replies as requests, or why not.
Result<std::vector<Result<HostReply>>>
askAll(HostAccess &host, const std::vector<HostRequest> &requests, const CallContext &context)
{
    auto replies = host.run(requests, context);
    if (replies && replies->size() != requests.size())
        return failure(ErrorCode::Internal, Reason::None, {}, u"replies do not match requests"_s);
    return replies;
}

WriteAnswer answerOf(const Result<HostReply> &reply)
{
    const auto done = replyAs<Done>(reply);
    if (done)
        return {};
    if (done.error().reason == Reason::NotBegun)
        return {WriteAnswer::Kind::NotBegun, done.error()};
    return {isAmbiguous(done.error().code) ? WriteAnswer::Kind::Unknown
                                           : WriteAnswer::Kind::Refused,
            done.error()};
}

WriteAnswer otherKind(const StepTarget &target)
{
    return {WriteAnswer::Kind::NotBegun, Error{ErrorCode::Internal, Reason::None, target.toString(),
                                               u"states of another kind"_s}};
}

} // namespace

ReadRegistryValue availabilityGroupRequest()
{
    return ReadRegistryValue{u"HKLM\\Cluster"_s, u"ClusterName"_s};
}

std::vector<WriteAndState> writeAndRead(HostAccess &host, std::span<const JournalStep> steps,
                                        const CallContext &context)
{
    std::vector<HostRequest> requests;
    for (const JournalStep &step : steps) {
        const auto request = writeRequest(step.target, step.before, step.after);
        if (!request) // Nothing at all is sent.
            return std::vector<WriteAndState>(steps.size(), {otherKind(step.target)});
        requests.push_back(*request);
        requests.push_back(readRequest(step.target));
    }
    const auto replies = askAll(host, requests, context);
    if (!replies)
        return std::vector<WriteAndState>(steps.size(),
                                          {{WriteAnswer::Kind::Unknown, replies.error()}});
    std::vector<WriteAndState> answers;
    for (size_t i = 0; i < steps.size(); ++i)
        answers.push_back(
            {answerOf((*replies)[2 * i]), stateOf(steps[i].target, (*replies)[2 * i + 1])});
    return answers;
}

WriteAnswer::Kind meaningOf(const WriteAndState &write, const JournalStep &step)
{
    const WriteAnswer &answer = write.answer;
    if (answer.kind == WriteAnswer::Kind::Done || answer.kind == WriteAnswer::Kind::NotBegun ||
        answer.error.code == ErrorCode::PreconditionChanged)
        return answer.kind;
    if (!write.found)
        return WriteAnswer::Kind::Unknown;
    const QString hash = stateHash(*write.found);
    if (hash == stateHash(step.after))
        return WriteAnswer::Kind::Done;
    return hash == stateHash(step.before) ? answer.kind : WriteAnswer::Kind::Unknown;
}

Result<TargetsRead> readTargets(HostAccess &host, const QString &name,
                                std::span<const StepTarget> targets, const CallContext &context)
{
    std::vector<HostRequest> requests{DescribeServer{}, availabilityGroupRequest()};
    for (const StepTarget &target : targets)
        requests.push_back(readRequest(target));
    const auto replies = askAll(host, requests, context);
    if (!replies)
        return failure(replies.error());
    const auto description = replyAs<ServerDescription>((*replies)[0]);
    if (!description)
        return failure(description.error());
    if (description->name.compare(name, Qt::CaseInsensitive) != 0)
        return failure(ErrorCode::PreconditionFailed, Reason::ServerMismatch, name,
                       description->name);
    TargetsRead read;
    if (description->live)
        read.clock = description->capturedAt;
    const auto group = replyAs<TextValue>((*replies)[1]);
    if (group)
        read.group = group->text;
    else if (group.error().code != ErrorCode::NotFound)
        read.group = failure(group.error());
    for (size_t i = 0; i < targets.size(); ++i)
        read.states.push_back(stateOf(targets[i], (*replies)[i + 2]));
    return read;
}

void sweepBeside(HostAccess &host, std::span<const StepTarget> targets, const TargetsRead &read,
                 const CallContext &context)
{
    std::vector<HostRequest> requests;
    for (size_t i = 0; i < targets.size(); ++i) {
        // What is no file is kept in files in a copy alone.
        if (!read.states[i] || (targets[i].kind != TargetKind::File && read.clock.isValid()))
            continue;
        if (auto request = writeRequest(targets[i], *read.states[i], *read.states[i]))
            requests.push_back(std::move(*request));
    }
    if (!requests.empty())
        std::ignore = host.run(requests, context);
}

} // namespace amado
