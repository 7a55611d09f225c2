// SPDX-License-Identifier: MIT
#pragma once

#include "ports/hostaccess.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QByteArray>
#include <QMap>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace amado::test {

/// What the server under test is made of, the same for every adapter.
struct HostWorld
{
    QString name = QStringLiteral("EX01");
    QMap<QString, QByteArray> files; ///< By Windows path.
    QMap<QString, QString> fileVersions;
    QMap<QString, QMap<QString, QString>> registry;
    QMap<QString, ServiceState> services;
    QMap<QString, AppPoolState> appPools;
    QStringList blocked;
    std::vector<EventRecord> events;                   ///< Of log Application, oldest first.
    QMap<QString, TlsObservation> tlsProbes;           ///< By "host:port".
    QMap<QString, CertificateChain> certificateStores; ///< By name.

    [[nodiscard]] static HostWorld standard();
};

/// One adapter together with a server it reaches and the means to act behind its back.
class HostUnderTest
{
public:
    virtual ~HostUnderTest() = default;
    [[nodiscard]] virtual HostAccess &host() = 0;
    /// Somebody else edits the file; nullopt deletes it.
    virtual void editBehindBack(const QString &winPath,
                                const std::optional<QByteArray> &content) = 0;
    /// The file as it is on the server; nullopt when it does not exist.
    [[nodiscard]] virtual std::optional<QByteArray> contentOf(const QString &winPath) = 0;
    virtual void makeUnreachable() = 0;
};

/// A folder as a server.
[[nodiscard]] std::unique_ptr<HostUnderTest> makeDirectoryUnderTest(const HostWorld &world);

using HostFactory = std::function<std::unique_ptr<HostUnderTest>(const HostWorld &)>;

struct NamedHostFactory
{
    const char *name;
    HostFactory make;
    /// Why its tests are skipped on this machine; none or nullopt: they run.
    std::function<std::optional<std::string>()> skipped = {};
};

/// Time enough on any machine: a test that is not about time never fails for want of it.
inline CallContext patience()
{
    return {{}, std::chrono::minutes(10), {}};
}

/// Instantiate for each adapter:
/// INSTANTIATE_TEST_SUITE_P(Directory, HostContract, testing::Values(NamedHostFactory{…}));
class HostContract : public testing::TestWithParam<NamedHostFactory>
{
protected:
    void SetUp() override
    {
        if (const auto why = GetParam().skipped ? GetParam().skipped() : std::nullopt)
            GTEST_SKIP() << *why;
        m_server = GetParam().make(HostWorld::standard());
    }

    [[nodiscard]] HostUnderTest &server() { return *m_server; }
    /// Runs a batch; a connection error fails the test and gives an empty list.
    std::vector<Result<HostReply>> run(const std::vector<HostRequest> &requests,
                                       const CallContext &context = patience());
    Result<HostReply> runOne(const HostRequest &request);
    template<class T>
    Result<T> ask(const HostRequest &request)
    {
        return replyAs<T>(runOne(request));
    }

private:
    std::unique_ptr<HostUnderTest> m_server;
};

/// So that a failing test names its adapter and no bytes are printed.
inline void PrintTo(const NamedHostFactory &factory, std::ostream *stream)
{
    *stream << factory.name;
}

} // namespace amado::test
