// SPDX-License-Identifier: MIT
#include "support/feedwindow.h"

#include "ui/widgets/tableview.h"

#include <QLabel>
#include <QRegularExpression>
#include <QSet>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

class FeedAccess : public FeedWindow
{
protected:
    [[nodiscard]] QString everyTab() const
    {
        QStringList texts;
        auto *tabs = part<QTabWidget>(u"feedTabs"_s);
        for (int tab = 0; tab < TabCount; ++tab) {
            showTab(tab);
            texts.append(tabs->tabText(tab));
            texts.append(visibleText(*m_page));
        }
        return texts.join(u'\n');
    }
    /// What comes from certificates, documents and servers, in the language it came in.
    [[nodiscard]] QStringList data() const
    {
        QStringList data = {m_endpoint->url(), u"SHA-1"_s, u"SHA-256"_s, u"TLS"_s, u"UTC"_s};
        std::vector<CertificateChain> chains;
        if (feed().lastTls()) {
            chains.push_back(feed().lastTls()->chain);
            data.append(feed().lastTls()->protocol);
        }
        if (const auto &last = feed().lastChecked()) {
            chains.push_back(last->proof.signer);
            chains.push_back(last->proof.timestamp.chain);
            data += {last->record.sha256, QString::fromUtf8(last->record.document)};
            for (const FeedConfig &config :
                 last->document ? last->document->configs : std::vector<FeedConfig>()) {
                data += {config.raw, config.description, config.id};
                for (const FeedAction &action : config.actions) {
                    for (const auto &[name, value] : action.attributes)
                        data.append(name + u'=' + value);
                }
            }
        }
        for (const CertificateChain &chain : chains) {
            for (const CertificateInfo &shown : chain)
                data += {shown.subject, shown.issuer, shown.commonName, shown.signatureAlgorithm,
                         shown.serial,  shown.keyText};
        }
        // The longest first, so that a part never hides the whole.
        std::sort(data.begin(), data.end(),
                  [](const QString &a, const QString &b) { return a.size() > b.size(); });
        data.removeAll(QString());
        return data;
    }
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, FeedAccess,
                         testing::Values(Language::English, Language::Japanese));

TEST_P(FeedAccess, TheLanguageChangesUnderWayAndBack)
{
    ASSERT_TRUE(fetch());
    const QString before = everyTab();
    EXPECT_EQ(hasJapanese(before), GetParam() == Language::Japanese);
    const bool english = GetParam() == Language::English;
    m_languages.setLanguage(english ? Language::Japanese : Language::English);
    QCoreApplication::sendPostedEvents();
    const QString other = everyTab();
    EXPECT_EQ(hasJapanese(other), english) << other.toStdString();
    m_languages.setLanguage(GetParam());
    EXPECT_EQ(everyTab(), before);
}

TEST_P(FeedAccess, NothingEscapesTranslation)
{
    ASSERT_TRUE(fetch());
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    QCoreApplication::sendPostedEvents();
    static const QRegularExpression hex(u"^[0-9A-Fa-f .:-]*$"_s);
    for (int tab = 0; tab < TabCount; ++tab) {
        showTab(tab);
        for (const QString &text : untranslatedTexts(*m_page, data()))
            EXPECT_TRUE(text.contains(hex)) << tab << ": " << text.toStdString();
    }
    QCoreApplication::removeTranslator(&pseudo);
}

TEST_P(FeedAccess, EveryControlHasANameAndTabReachesIt)
{
    open(Lab::Contents::Servers);
    for (const bool isFetched : {false, true}) {
        if (isFetched) {
            ASSERT_TRUE(fetch());
        }
        for (int tab = 0; tab < TabCount; ++tab) {
            showTab(tab);
            EXPECT_EQ(unnamedControls(*m_page), QStringList()) << tab;
            EXPECT_EQ(sharedMnemonics(*m_page), QStringList()) << tab;
            part<QWidget>(u"feedFetch"_s)->setFocus();
            QSet<QWidget *> reached;
            while (QWidget *now = QApplication::focusWidget()) {
                if (reached.contains(now))
                    break;
                reached.insert(now);
                QTest::keyClick(now, Qt::Key_Tab);
            }
            for (QWidget *widget : m_page->findChildren<QWidget *>()) {
                const bool wanted = widget->isVisible() && widget->isEnabled() &&
                                    (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus &&
                                    !widget->focusProxy();
                EXPECT_TRUE(!wanted || reached.contains(widget))
                    << tab << ": " << widget->metaObject()->className() << " "
                    << widget->objectName().toStdString();
            }
        }
    }
}
