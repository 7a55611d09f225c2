// SPDX-License-Identifier: MIT
#pragma once

#include "ports/stores.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace amado::test {

/// Scans that are kept as long as the test.
class MemoryScans : public ScanStore
{
public:
    bool fails = false; ///< Every write from now on.

    Result<ScanRecord> keepScan(const ScanRecord &record) override
    {
        const std::lock_guard lock(m_mutex);
        if (fails)
            return failure(ErrorCode::StoreFailed, Reason::DiskFull);
        ++m_revision;
        ScanRecord kept = record;
        if (kept.id.isEmpty())
            kept.id = QStringLiteral("%1").arg(++m_last, 6, 10, QChar(u'0'));
        m_scans[kept.id] = kept;
        return kept;
    }
    Result<std::vector<ScanRecord>> newestScans() override
    {
        const std::lock_guard lock(m_mutex);
        std::map<std::pair<ServerId, scan::Kind>, ScanRecord> newest;
        for (const auto &[id, record] : m_scans)
            newest[{record.server, record.kind}] = record;
        std::vector<ScanRecord> records;
        for (const auto &[key, record] : newest)
            records.push_back(record);
        return records;
    }
    Result<std::vector<ScanRecord>> scansOf(const ServerId &server) override
    {
        const std::lock_guard lock(m_mutex);
        std::vector<ScanRecord> records;
        for (auto record = m_scans.rbegin(); record != m_scans.rend(); ++record) {
            if (record->second.server == server)
                records.push_back(record->second);
        }
        return records;
    }
    Result<> keepExplanation(const Explanation &explanation) override
    {
        if (fails)
            return failure(ErrorCode::StoreFailed, Reason::DiskFull);
        std::ignore = removeExplanation(explanation.server, explanation.finding);
        ++m_revision;
        m_explanations.push_back(explanation);
        return {};
    }
    Result<> removeExplanation(const ServerId &server, const QString &finding) override
    {
        std::erase_if(m_explanations, [&](const Explanation &known) {
            return known.server == server && known.finding == finding;
        });
        return {};
    }
    Result<std::vector<Explanation>> explanations() override { return m_explanations; }
    Result<qint64> revision() override { return m_revision; }

private:
    std::mutex m_mutex;
    std::map<QString, ScanRecord> m_scans;
    std::vector<Explanation> m_explanations;
    qint64 m_revision = 0;
    int m_last = 0;
};

} // namespace amado::test
