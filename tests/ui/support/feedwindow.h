// SPDX-License-Identifier: MIT
#pragma once

#include "io/lab/feedserver.h"
#include "support/lab.h"
#include "support/scriptedprompter.h"
#include "support/widgets.h"

#include "ui/feed/feedpage.h"
#include "ui/i18n/languageswitcher.h"
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QApplication>

#include <memory>
#include <thread>

namespace amado::test {

/// A practice endpoint while it lives.
class PracticeEndpoint
{
public:
    /// `keys`: folder with its keys.
    PracticeEndpoint(const QString &keys, ServedFeed feed, const QDateTime &now);

    [[nodiscard]] bool isServing() const { return m_server.has_value(); }
    [[nodiscard]] QString url() const { return m_server->url(); }
    [[nodiscard]] const QString &trustFolder() const { return m_server->trustFolder(); }

private:
    Result<FeedServer> m_server;
    std::jthread m_thread; ///< Ends before the server it uses.
};

/// The Feed page on its own, with a real endpoint and a store that holds nothing yet.
class FeedWindow : public testing::TestWithParam<Language>
{
protected:
    void SetUp() override;

    /// Opens the page on a fresh store.
    void open(Lab::Contents contents);
    /// From now on the endpoint serves this.
    void serve(ServedFeed feed);
    void stopServing() { m_endpoint.reset(); }
    /// Presses “Fetch now” and waits for the end.
    [[nodiscard]] bool fetch();
    [[nodiscard]] bool import(const QString &file);
    [[nodiscard]] bool waitUntilIdle();
    /// Writes a file beside the store.
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;

    template<class T>
    [[nodiscard]] T *part(const QString &name) const
    {
        T *found = m_page->findChild<T *>(name);
        EXPECT_NE(found, nullptr) << name.toStdString();
        return found;
    }
    enum Tab { ServersTab, ProofTab, TimeLineTab, DocumentTab, TabCount };
    void showTab(int tab) const;
    [[nodiscard]] QString text(const QString &label) const;
    [[nodiscard]] QString verdict() const;
    /// Every text that can be seen below the widget, one a line.
    [[nodiscard]] static QString visibleText(const QWidget &widget);
    [[nodiscard]] FeedService &feed() const { return m_lab->feed(); }

    LanguageSwitcher m_languages;
    Theme m_theme{*qApp};
    QTemporaryDir m_keys;
    QDateTime m_now;
    std::unique_ptr<PracticeEndpoint> m_endpoint;
    std::unique_ptr<Lab> m_lab;
    ScriptedPrompter m_prompter;
    QString m_savePath; ///< Where the person saves; empty: nowhere.
    std::unique_ptr<FeedPage> m_page;
};

/// Whether a part of the widget is painted in the colour that says that all is well.
[[nodiscard]] bool isGreen(QWidget &widget);
[[nodiscard]] bool hasJapanese(const QString &text);

} // namespace amado::test
