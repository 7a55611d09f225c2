#include "engine/readahead.h"

#include "ports/requestkey.h"

#include <algorithm>

namespace amado {

ReadAhead::ReadAhead(HostAccess &host, std::vector<HostRequest> expected)
    : m_host(host)
{
    expect(std::move(expected));
}

void ReadAhead::expect(std::vector<HostRequest> expected)
{
    m_expected = std::move(expected);
    std::erase_if(m_expected, [](const HostRequest &request) { return !isReading(request); });
}

Result<std::vector<Result<HostReply>>> ReadAhead::run(std::span<const HostRequest> requests,
                                                      const CallContext &context)
{
    const bool writes = !std::all_of(requests.begin(), requests.end(), isReading);
    if (writes)
        m_known.clear();
    const std::vector<HostRequest> batch = batchFor(requests, writes);
    std::vector<Result<HostReply>> fresh;
    if (!batch.empty() || requests.empty()) {
        auto replies = m_host.run(batch, context);
        if (!replies)
            return replies;
        if (replies->size() != batch.size())
            return failure(ErrorCode::Internal, Reason::None, {},
                           QStringLiteral("replies do not match requests"));
        fresh = std::move(*replies);
    }
    std::vector<Result<HostReply>> answers;
    answers.reserve(requests.size());
    size_t next = 0;
    for (const HostRequest &request : requests) {
        const auto known = writes ? m_known.cend() : m_known.constFind(requestKey(request));
        answers.push_back(known != m_known.cend() ? *known : fresh[next++]);
    }
    keep(batch, fresh, next);
    return answers;
}

/// What has to be asked of the requests, in their order, and what is expected after it.
std::vector<HostRequest> ReadAhead::batchFor(std::span<const HostRequest> requests, bool writes)
{
    std::vector<HostRequest> batch;
    QSet<QString> keys;
    for (const HostRequest &request : requests) {
        const QString key = requestKey(request);
        if (isReading(request) && !m_askedKeys.contains(key)) {
            m_askedKeys.insert(key);
            m_asked.append(key);
        }
        if (writes || !m_known.contains(key)) {
            if (isWriting(request))
                keys.clear(); // What was asked before a write is asked again after it.
            batch.push_back(request);
            keys.insert(key);
        }
    }
    if (batch.empty())
        return batch;
    for (HostRequest &request : std::exchange(m_expected, {})) {
        const QString key = requestKey(request);
        if (m_known.contains(key) || keys.contains(key))
            continue;
        keys.insert(key);
        batch.push_back(std::move(request));
    }
    return batch;
}

/// Keeps what was read after the last write. `asked`: how many of the batch somebody waits for; of
/// the others, those that were cut off are asked again when somebody does.
void ReadAhead::keep(const std::vector<HostRequest> &batch,
                     const std::vector<Result<HostReply>> &replies, size_t asked)
{
    for (size_t i = batch.size(); i-- > 0;) {
        if (!isReading(batch[i]))
            return;
        const Result<HostReply> &reply = replies[i];
        const bool cutOff = !reply && (reply.error().code == ErrorCode::TimedOut ||
                                       reply.error().code == ErrorCode::Cancelled);
        if (i < asked || !cutOff)
            m_known.insert(requestKey(batch[i]), reply);
    }
}

} // namespace amado
