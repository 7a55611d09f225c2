// SPDX-License-Identifier: MIT
#pragma once

#include "ports/hostaccess.h"

namespace amado::test {

/// Servers whose calls are counted: each is a round trip where there is a network.
class CountingConnector : public HostConnector
{
public:
    explicit CountingConnector(HostConnector &real)
        : m_real(real)
    {}
    int calls = 0;

    Result<std::unique_ptr<HostAccess>> connect(const QString &path) override
    {
        auto real = m_real.connect(path);
        if (!real)
            return real;
        return std::make_unique<Host>(*this, std::move(*real));
    }
    Result<QStringList> serversAt(const QString &path) override { return m_real.serversAt(path); }

private:
    class Host : public HostAccess
    {
    public:
        Host(CountingConnector &counter, std::unique_ptr<HostAccess> real)
            : m_counter(counter)
            , m_real(std::move(real))
        {}
        Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                                   const CallContext &context) override
        {
            ++m_counter.calls;
            return m_real->run(requests, context);
        }

    private:
        CountingConnector &m_counter;
        std::unique_ptr<HostAccess> m_real;
    };

    HostConnector &m_real;
};

} // namespace amado::test
