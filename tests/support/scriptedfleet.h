// SPDX-License-Identifier: MIT
#pragma once

#include "ports/clock.h"
#include "ports/hostaccess.h"
#include "ports/stores.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <set>

namespace amado::test {

/// A clock that stands until it is moved; any thread.
class SetClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::UTC);
    }
    void advance(std::chrono::milliseconds by) { m_ms += by.count(); }

private:
    std::atomic<qint64> m_ms =
        QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
};

/// What servers that exist only here do when they are asked.
class ScriptedServers : public HostConnector
{
public:
    enum class Mood {
        Answers,     ///< A server on which nothing is installed.
        Unreachable, ///< Says at once that nobody is there.
        Dead,        ///< Says nothing until the call is stopped.
        Mute,        ///< Is there, and says nothing more until the call is stopped or it is let go.
        Deaf,        ///< Says nothing until it is let go, stopped or not.
    };
    /// Called with the path before the server answers, in the thread of the call.
    std::function<void(const QString &)> beforeAnswer = [](const QString &) {};

    void set(const QString &path, Mood mood)
    {
        const std::lock_guard lock(m_mutex);
        m_moods[path] = mood;
    }
    /// Dead servers are there after all, and say nothing more.
    void showUp()
    {
        const std::lock_guard lock(m_mutex);
        m_shownUp = true;
        m_wake.notify_all();
    }
    /// Every call that hangs now or later ends as unreachable.
    void letGo()
    {
        const std::lock_guard lock(m_mutex);
        m_released = true;
        m_wake.notify_all();
    }
    [[nodiscard]] int hanging() const
    {
        const std::lock_guard lock(m_mutex);
        return m_hanging;
    }
    [[nodiscard]] int calls(const QString &path) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_calls.find(path);
        return found == m_calls.end() ? 0 : found->second;
    }

    Result<std::unique_ptr<HostAccess>> connect(const QString &path) override
    {
        return std::make_unique<Host>(*this, path);
    }
    Result<QStringList> serversAt(const QString &path) override { return QStringList{path}; }

private:
    class Host : public HostAccess
    {
    public:
        Host(ScriptedServers &servers, QString path)
            : m_servers(servers)
            , m_path(std::move(path))
        {}
        Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                                   const CallContext &context) override
        {
            if (auto heard = m_servers.wait(m_path, context); !heard)
                return failure(heard.error());
            m_servers.beforeAnswer(m_path);
            std::vector<Result<HostReply>> replies;
            for (const HostRequest &request : requests) {
                if (std::holds_alternative<DescribeServer>(request)) {
                    ServerDescription description;
                    description.name = m_path;
                    replies.emplace_back(description);
                } else {
                    replies.emplace_back(failure(ErrorCode::NotFound, Reason::FactMissing));
                }
            }
            return replies;
        }

    private:
        ScriptedServers &m_servers;
        QString m_path;
    };

    Result<> wait(const QString &path, const CallContext &context)
    {
        std::unique_lock lock(m_mutex);
        ++m_calls[path];
        const Mood mood = m_moods[path];
        const std::stop_token &stop = context.stop;
        if ((mood == Mood::Answers || mood == Mood::Mute) && context.contact)
            context.contact();
        if (mood == Mood::Answers)
            return {};
        if (mood == Mood::Unreachable)
            return failure(ErrorCode::Unreachable, Reason::None, path);
        ++m_hanging;
        if (mood == Mood::Dead) {
            m_wake.wait(lock, stop, [this] { return m_released || m_shownUp; });
            if (m_shownUp && context.contact)
                context.contact();
        }
        if (mood != Mood::Deaf)
            m_wake.wait(lock, stop, [this] { return m_released; });
        else
            m_wake.wait(lock, [this] { return m_released; });
        --m_hanging;
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        return failure(ErrorCode::Unreachable, Reason::None, path);
    }

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::map<QString, Mood> m_moods;
    std::map<QString, int> m_calls;
    int m_hanging = 0;
    bool m_shownUp = false;
    bool m_released = false;
};

/// An inventory that lives as long as the test.
class MemoryInventory : public InventoryStore
{
public:
    Result<std::vector<ServerRecord>> servers() override
    {
        const std::lock_guard lock(m_mutex);
        return m_servers;
    }
    Result<ServerRecord> putServer(const ServerRecord &record) override
    {
        const std::lock_guard lock(m_mutex);
        if (ServerRecord *known = find(record.id)) {
            *known = record;
            return record;
        }
        m_servers.push_back(record);
        return record;
    }
    Result<std::vector<ServerRecord>> putServers(const std::vector<ServerRecord> &records) override
    {
        for (const ServerRecord &record : records)
            std::ignore = putServer(record);
        return records;
    }
    Result<> putFacts(const ServerId &id, const FactsRecord &put) override
    {
        const std::lock_guard lock(m_mutex);
        if (ServerRecord *known = find(id)) {
            known->facts = put.facts;
            known->checkedAt = put.at;
        }
        return {};
    }
    Result<> putName(const ServerId &id, const QString &name) override
    {
        const std::lock_guard lock(m_mutex);
        if (ServerRecord *known = find(id))
            known->name = name;
        return {};
    }
    Result<> removeServer(const ServerId &id) override
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_servers, [&id](const ServerRecord &record) { return record.id == id; });
        return {};
    }

    Result<qint64> revision() override { return 0; }

    /// Lists servers of these names; each is reached under its own name.
    std::vector<ServerId> add(const QStringList &names)
    {
        std::vector<ServerId> ids;
        for (const QString &name : names) {
            ServerRecord record;
            record.id = ServerId{name};
            record.name = name;
            record.path = name;
            record.kind = ServerKind::Live;
            ids.push_back(record.id);
            std::ignore = putServer(record);
        }
        return ids;
    }

private:
    ServerRecord *find(const ServerId &id)
    {
        const auto found =
            std::find_if(m_servers.begin(), m_servers.end(),
                         [&id](const ServerRecord &record) { return record.id == id; });
        return found == m_servers.end() ? nullptr : &*found;
    }
    std::mutex m_mutex;
    std::vector<ServerRecord> m_servers;
};

} // namespace amado::test
