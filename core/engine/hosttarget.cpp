#include "engine/hosttarget.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// The only reply of a batch of one.
Result<HostReply> ask(HostAccess &host, const HostRequest &request, const CallContext &context)
{
    const auto replies = host.run(std::span(&request, 1), context);
    if (!replies)
        return failure(replies.error());
    if (replies->size() != 1)
        return failure(ErrorCode::Internal, Reason::None, {}, u"replies do not match requests"_s);
    return replies->front();
}

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

} // namespace

Result<TargetState> readTarget(HostAccess &host, const StepTarget &target,
                               const CallContext &context)
{
    const auto reply = ask(host, readRequest(target), context);
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

WriteAnswer writeTarget(HostAccess &host, const StepTarget &target, const TargetState &expected,
                        const TargetState &wanted, const CallContext &context)
{
    const auto request = writeRequest(target, expected, wanted);
    if (!request)
        return {WriteAnswer::Kind::Refused, Error{ErrorCode::Internal, Reason::None,
                                                  target.toString(), u"states of another kind"_s}};
    const auto replies = host.run(std::span(&*request, 1), context);
    if (!replies)
        return {WriteAnswer::Kind::Unknown, replies.error()};
    if (replies->size() != 1)
        return {WriteAnswer::Kind::Unknown,
                Error{ErrorCode::Internal, Reason::None, target.toString(), u"no reply"_s}};
    const auto done = replyAs<Done>(replies->front());
    if (done)
        return {};
    return {isAmbiguous(done.error().code) ? WriteAnswer::Kind::Unknown
                                           : WriteAnswer::Kind::Refused,
            done.error()};
}

Result<> checkIdentity(HostAccess &host, const QString &name, const CallContext &context)
{
    const auto description = replyAs<ServerDescription>(ask(host, DescribeServer{}, context));
    if (!description)
        return failure(description.error());
    if (description->name.compare(name, Qt::CaseInsensitive) != 0)
        return failure(ErrorCode::PreconditionFailed, Reason::ServerMismatch, name,
                       description->name);
    return {};
}

} // namespace amado
