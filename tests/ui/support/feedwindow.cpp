// SPDX-License-Identifier: MIT
#include "support/feedwindow.h"

#include "../support/practicekeys.h"

#include "ui/widgets/statusbadge.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTest>

namespace amado::test {

using namespace Qt::StringLiterals;

PracticeEndpoint::PracticeEndpoint(const QString &keys, ServedFeed feed, const QDateTime &now)
    : m_server(FeedServer::open(keys, feed, 0, now))
{
    if (m_server)
        m_thread = std::jthread([this](const std::stop_token &stop) { m_server->serve(stop); });
}

void FeedWindow::SetUp()
{
    // TLS knows no other day than today.
    m_now = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
    m_languages.setLanguage(GetParam());
    m_theme.setChoice(ThemeChoice::Light);
    putPracticeKeys(m_keys.path());
    open(Lab::Contents::Nothing);
}

void FeedWindow::open(Lab::Contents contents)
{
    m_page.reset();
    m_endpoint = std::make_unique<PracticeEndpoint>(m_keys.path(), ServedFeed::Trusted, m_now);
    ASSERT_TRUE(m_endpoint->isServing());
    m_lab = std::make_unique<Lab>(contents, m_endpoint->trustFolder(), m_now);
    ASSERT_TRUE(m_lab->isOpen());
    feed().setSource({m_endpoint->url(), {ProxyChoice::Kind::None, {}}});
    m_page = std::make_unique<FeedPage>(m_lab->fleet(), feed(), m_prompter,
                                        [this](QWidget *, const QString &, const QString &,
                                               const QStringList &) { return m_savePath; });
    m_page->resize(1366, 700);
    m_page->show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
}

void FeedWindow::serve(ServedFeed served)
{
    m_endpoint = std::make_unique<PracticeEndpoint>(m_keys.path(), served, m_now);
    ASSERT_TRUE(m_endpoint->isServing());
    feed().setSource({m_endpoint->url(), {ProxyChoice::Kind::None, {}}});
}

bool FeedWindow::fetch()
{
    return click(part<QPushButton>(u"feedFetch"_s)) && waitUntilIdle();
}

bool FeedWindow::import(const QString &file)
{
    m_prompter.file = file;
    return click(part<QPushButton>(u"feedImport"_s)) && waitUntilIdle();
}

bool FeedWindow::waitUntilIdle()
{
    const bool isIdle = Lab::waitFor([this] { return !feed().isBusy(); });
    QCoreApplication::sendPostedEvents();
    return isIdle;
}

QString FeedWindow::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_lab->path(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(content), content.size());
    return file.fileName();
}

void FeedWindow::showTab(int tab) const
{
    part<QTabWidget>(u"feedTabs"_s)->setCurrentIndex(tab);
    QCoreApplication::sendPostedEvents();
}

QString FeedWindow::text(const QString &label) const
{
    return part<QLabel>(label)->text();
}

QString FeedWindow::verdict() const
{
    return part<StatusBadge>(u"feedVerdict"_s)->word();
}

QString FeedWindow::visibleText(const QWidget &widget)
{
    QCoreApplication::sendPostedEvents(); // What was just built appears with the next events.
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    for (const QAbstractButton *button : widget.findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            texts.append(button->text());
    }
    for (const StatusBadge *badge : widget.findChildren<StatusBadge *>()) {
        if (badge->isVisible())
            texts.append(badge->word());
    }
    return texts.join(u'\n');
}

bool isGreen(QWidget &widget)
{
    const QImage picture = widget.grab().toImage();
    const QRgb good = currentTokens().tone(Tone::Good).ink.rgb();
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixel(x, y) == good)
                return true;
        }
    }
    return false;
}

bool hasJapanese(const QString &text)
{
    static const QRegularExpression japanese(u"[\\p{Hiragana}\\p{Katakana}\\p{Han}]"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
    return text.contains(japanese);
}

} // namespace amado::test
