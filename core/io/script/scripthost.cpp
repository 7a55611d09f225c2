// SPDX-License-Identifier: MIT
#include "io/script/scripthost.h"

#include "io/redaction/hostentrance.h"
#include "io/script/scriptcodec.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// The script stops a little before the shell would, so that what it finished is still told.
std::chrono::milliseconds scriptTime(std::chrono::milliseconds deadline)
{
    return deadline - std::min(deadline / 5, std::chrono::milliseconds(5'000));
}

} // namespace

ScriptHost::ScriptHost(std::unique_ptr<RemoteShell> shell, QByteArray script, QString address)
    : m_shell(std::move(shell))
    , m_script(std::move(script))
    , m_address(std::move(address))
{}

Result<std::vector<Result<HostReply>>> ScriptHost::run(std::span<const HostRequest> requests,
                                                       const CallContext &context)
{
    auto replies = ask(requests, context);
    dropSecrets(requests, replies);
    return replies;
}

Result<std::vector<Result<HostReply>>> ScriptHost::ask(std::span<const HostRequest> requests,
                                                       const CallContext &context)
{
    const auto fail = [this](Error error) {
        if (error.subject.isEmpty())
            error.subject = m_address;
        return failure(std::move(error));
    };
    if (context.stop.stop_requested())
        return fail({ErrorCode::Cancelled, Reason::None, {}, {}});
    if (context.deadline.count() <= 0)
        return fail({ErrorCode::TimedOut, Reason::None, {}, u"no time was given"_s});

    const QString batch = newBatchId();
    const auto input =
        encodeBatch(m_script, batch, requests, scriptTime(context.deadline), context.writesUntil);
    if (!input)
        return fail(input.error());
    const auto output = m_shell->run(scriptCommandLine(), *input, context);
    if (!output)
        return fail(output.error());
    auto replies = decodeReplies(*output, batch, requests);
    if (!replies)
        return fail(replies.error());
    return replies;
}

} // namespace amado
