// SPDX-License-Identifier: MIT
#include "io/secret/keychain.h"

#include "secret/keyringsession.h"

#include <gtest/gtest.h>

#include <optional>
#include <thread>
#include <vector>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// One bus and one keychain object for all tests of the process, as in the programs.
class RealKeychain : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        s_session.emplace();
        s_keychain.emplace();
    }
    static void TearDownTestSuite()
    {
        s_keychain.reset();
        s_session.reset();
    }
    void SetUp() override
    {
        if (!s_session->problem().isEmpty())
            GTEST_SKIP() << "no Secret Service: " << s_session->problem().toStdString();
    }
    static Keychain &keychain() { return *s_keychain; }

private:
    static inline std::optional<KeyringSession> s_session;
    static inline std::optional<Keychain> s_keychain;
};

} // namespace

TEST_F(RealKeychain, KeepsBytesExactlyAndForgetsThem)
{
    ASSERT_TRUE(keychain().isAvailable());
    const QByteArray secret = u"p\u00e4ss \u65e5\u672c\u8a9e \"'\\\n"_s.toUtf8();
    ASSERT_TRUE(keychain().write(u"winrm://ex01:5985 CORP\\a"_s, secret));
    EXPECT_EQ(keychain().read(u"winrm://ex01:5985 CORP\\a"_s).value_or(QByteArray()), secret);
    ASSERT_TRUE(keychain().write(u"winrm://ex01:5985 CORP\\a"_s, "changed"));
    EXPECT_EQ(keychain().read(u"winrm://ex01:5985 CORP\\a"_s).value_or(QByteArray()), "changed");
    ASSERT_TRUE(keychain().remove(u"winrm://ex01:5985 CORP\\a"_s));
    const auto gone = keychain().read(u"winrm://ex01:5985 CORP\\a"_s);
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(keychain().remove(u"never was there"_s));
}

TEST_F(RealKeychain, AnswersManyThreadsAtOnce)
{
    std::vector<std::thread> threads;
    std::vector<int> good(8, 0);
    for (size_t i = 0; i < good.size(); ++i)
        threads.emplace_back([&good, i] {
            const QString id = u"thread %1"_s.arg(i);
            const QByteArray secret = QByteArray::number(int(i));
            if (keychain().write(id, secret) && keychain().read(id).value_or("") == secret)
                good[i] = 1;
        });
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(good, std::vector<int>(8, 1));
}
