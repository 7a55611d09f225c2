// SPDX-License-Identifier: MIT
#include "support/lab.h"
#include "support/widgets.h"

#include "ui/settings/feedsourcefields.h"
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kAddress = u"https://mirror.example/feed"_s;
const QString kProxy = u"http://proxy.example:8080"_s;

/// The fields in a window of their own.
class FeedSourceTest : public testing::TestWithParam<Language>
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_lab.isOpen());
        m_languages.setLanguage(GetParam());
        m_settings = std::make_unique<Settings>(m_lab.path(u"settings.ini"_s));
        new FeedSourceFields(*m_settings, m_lab.feed(), new QFormLayout(&m_window), &m_window);
        m_window.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
        m_address = child<QLineEdit>(m_window, u"feedAddress"_s);
        m_kind = child<QComboBox>(m_window, u"feedProxyKind"_s);
        m_proxy = child<QLineEdit>(m_window, u"feedProxy"_s);
        m_problem = child<QLabel>(m_window, u"feedSourceProblem"_s);
    }
    static void type(QLineEdit &field, const QString &text)
    {
        field.setFocus();
        field.selectAll();
        QTest::keyClick(&field, Qt::Key_Delete);
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    void chooseByKeyboard(ProxyChoice::Kind kind) const
    {
        m_kind->setFocus();
        QTest::keyClick(m_kind, Qt::Key_Home);
        for (int step = 0; step < int(kind); ++step)
            QTest::keyClick(m_kind, Qt::Key_Down);
        ASSERT_EQ(m_kind->currentIndex(), int(kind));
    }
    [[nodiscard]] const FeedSource &source() { return m_lab.feed().source(); }

    LanguageSwitcher m_languages;
    Theme m_theme{*qApp};
    Lab m_lab{Lab::Contents::Nothing};
    std::unique_ptr<Settings> m_settings;
    QWidget m_window;
    QLineEdit *m_address = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_proxy = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, FeedSourceTest,
                         testing::Values(Language::English, Language::Japanese));

TEST_P(FeedSourceTest, AGoodAddressReachesTheServiceAndABadOneIsSaid)
{
    EXPECT_EQ(unnamedControls(m_window), QStringList());
    EXPECT_FALSE(m_problem->isVisible());
    type(*m_address, kAddress);
    EXPECT_EQ(source().url, kAddress);
    EXPECT_EQ(m_settings->feedUrl(), kAddress);
    for (const QString &bad : {u"http://mirror.example/feed"_s, u"mirror.example"_s, u"https://"_s,
                               u"https://user:secret@mirror.example/"_s, u"file:///etc/passwd"_s}) {
        type(*m_address, bad);
        EXPECT_TRUE(m_problem->isVisible()) << bad.toStdString();
        EXPECT_EQ(source().url, kAddress) << bad.toStdString();
        EXPECT_EQ(m_settings->feedUrl(), kAddress) << bad.toStdString();
    }
    type(*m_address, {});
    EXPECT_FALSE(m_problem->isVisible());
    EXPECT_EQ(source().url, usualFeedUrl());
}

TEST_P(FeedSourceTest, AGoodProxyReachesTheServiceAndABadOneIsSaid)
{
    EXPECT_FALSE(m_proxy->isEnabled());
    chooseByKeyboard(ProxyChoice::Kind::Explicit);
    EXPECT_TRUE(m_proxy->isEnabled());
    EXPECT_TRUE(m_problem->isVisible()) << "no proxy is given yet";
    EXPECT_EQ(source().proxy, ProxyChoice());
    for (const QString &bad : {u"proxy.example:8080"_s, u"http://"_s, u"ftp://proxy.example"_s,
                               u"http://user:secret@proxy.example:8080"_s}) {
        type(*m_proxy, bad);
        EXPECT_TRUE(m_problem->isVisible()) << bad.toStdString();
        EXPECT_EQ(source().proxy, ProxyChoice()) << bad.toStdString();
    }
    type(*m_proxy, kProxy);
    EXPECT_FALSE(m_problem->isVisible());
    EXPECT_EQ(source().proxy, (ProxyChoice{ProxyChoice::Kind::Explicit, kProxy}));
    EXPECT_EQ(m_settings->feedProxy(), source().proxy);
    chooseByKeyboard(ProxyChoice::Kind::None);
    EXPECT_FALSE(m_proxy->isEnabled());
    EXPECT_EQ(source().proxy.kind, ProxyChoice::Kind::None);
}

TEST_P(FeedSourceTest, AProblemStaysSaidWhileItLastsAndFollowsTheLanguage)
{
    type(*m_address, u"mirror.example"_s);
    const QString said = m_problem->text();
    chooseByKeyboard(ProxyChoice::Kind::None);
    EXPECT_TRUE(m_problem->isVisible()) << "the address is still not taken";
    EXPECT_EQ(m_problem->text(), said);
    m_languages.setLanguage(GetParam() == Language::English ? Language::Japanese
                                                            : Language::English);
    QCoreApplication::sendPostedEvents();
    EXPECT_NE(m_problem->text(), said);
    EXPECT_TRUE(m_problem->isVisible());
}
