// SPDX-License-Identifier: MIT
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
    m_expected.clear();
    for (HostRequest &request : expected) {
        if (isReading(request))
            m_expected.push_back({requestKey(request), std::move(request)});
    }
}

Result<std::vector<Result<HostReply>>> ReadAhead::run(std::span<const HostRequest> requests,
                                                      const CallContext &context)
{
    const bool writes = !std::all_of(requests.begin(), requests.end(), isReading);
    if (writes)
        m_known.clear();
    std::vector<Keyed> wanted;
    wanted.reserve(requests.size());
    for (const HostRequest &request : requests)
        wanted.push_back({requestKey(request), request});
    const std::vector<Keyed> batch = batchFor(wanted, writes);
    std::vector<Result<HostReply>> fresh;
    if (!batch.empty() || requests.empty()) {
        std::vector<HostRequest> asked;
        asked.reserve(batch.size());
        for (const Keyed &keyed : batch)
            asked.push_back(keyed.request);
        auto replies = m_host.run(asked, context);
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
    for (const Keyed &keyed : wanted) {
        const auto known = writes ? m_known.cend() : m_known.constFind(keyed.key);
        answers.push_back(known != m_known.cend() ? *known : fresh[next++]);
    }
    keep(batch, fresh, next);
    return answers;
}

/// What has to be asked of the requests, in their order, and what is expected after it.
std::vector<ReadAhead::Keyed> ReadAhead::batchFor(const std::vector<Keyed> &requests, bool writes)
{
    std::vector<Keyed> batch;
    QSet<QString> keys;
    for (const Keyed &keyed : requests) {
        if (isReading(keyed.request) && !m_askedKeys.contains(keyed.key)) {
            m_askedKeys.insert(keyed.key);
            m_asked.append(keyed.key);
            m_askedRequests.push_back(keyed.request);
        }
        if (writes || !m_known.contains(keyed.key)) {
            if (isWriting(keyed.request))
                keys.clear(); // What was asked before a write is asked again after it.
            batch.push_back(keyed);
            keys.insert(keyed.key);
        }
    }
    if (batch.empty())
        return batch;
    for (Keyed &keyed : std::exchange(m_expected, {})) {
        if (m_known.contains(keyed.key) || keys.contains(keyed.key))
            continue;
        keys.insert(keyed.key);
        batch.push_back(std::move(keyed));
    }
    return batch;
}

/// Keeps what was read after the last write. `asked`: how many of the batch somebody waits for; of
/// the others, those that were cut off are asked again when somebody does.
void ReadAhead::keep(const std::vector<Keyed> &batch, const std::vector<Result<HostReply>> &replies,
                     size_t asked)
{
    for (size_t i = batch.size(); i-- > 0;) {
        if (!isReading(batch[i].request))
            return;
        const Result<HostReply> &reply = replies[i];
        const bool cutOff = !reply && (reply.error().code == ErrorCode::TimedOut ||
                                       reply.error().code == ErrorCode::Cancelled);
        if (i < asked || !cutOff)
            m_known.insert(batch[i].key, reply);
    }
}

} // namespace amado
