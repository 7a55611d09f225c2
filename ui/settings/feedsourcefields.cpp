// SPDX-License-Identifier: MIT
#include "ui/settings/feedsourcefields.h"

#include "ui/i18n/retranslate.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

bool isWebAddress(const QString &text, const QStringList &schemes)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && schemes.contains(url.scheme()) && !url.host().isEmpty() &&
           url.userInfo().isEmpty();
}

/// Empty: the usual address.
bool isUsableAddress(const QString &text)
{
    return text.isEmpty() || isWebAddress(text, {u"https"_s});
}

bool isUsableProxy(const QString &text)
{
    return isWebAddress(text, {u"http"_s, u"https"_s});
}

} // namespace

FeedSource feedSourceOf(const Settings &settings)
{
    return {settings.feedUrl().value_or(usualFeedUrl()), settings.feedProxy()};
}

FeedSourceFields::FeedSourceFields(Settings &settings, FeedService &feed, QFormLayout *form,
                                   QWidget *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_feed(feed)
    , m_address(new QLineEdit(parent))
    , m_proxyKind(new QComboBox(parent))
    , m_proxy(new QLineEdit(parent))
    , m_problem(makeLabel(TextRole::Muted, parent))
{
    m_address->setObjectName(u"feedAddress"_s);
    m_proxyKind->setObjectName(u"feedProxyKind"_s);
    m_proxy->setObjectName(u"feedProxy"_s);
    m_problem->setObjectName(u"feedSourceProblem"_s);
    m_problem->hide();
    m_address->setPlaceholderText(usualFeedUrl());
    m_address->setText(m_settings.feedUrl().value_or(QString()));
    m_proxy->setPlaceholderText(u"http://proxy.example:8080"_s);
    const ProxyChoice proxy = m_settings.feedProxy();
    for (int kind = 0; kind < 3; ++kind)
        m_proxyKind->addItem(QString());
    m_proxyKind->setCurrentIndex(int(proxy.kind));
    m_proxy->setText(proxy.url);
    m_proxy->setEnabled(proxy.kind == ProxyChoice::Kind::Explicit);
    auto *addressLabel = new QLabel(parent);
    auto *kindLabel = new QLabel(parent);
    auto *proxyLabel = new QLabel(parent);
    addressLabel->setBuddy(m_address);
    kindLabel->setBuddy(m_proxyKind);
    proxyLabel->setBuddy(m_proxy);
    form->addRow(addressLabel, m_address);
    form->addRow(kindLabel, m_proxyKind);
    form->addRow(proxyLabel, m_proxy);
    form->addRow(nullptr, m_problem);
    connect(m_address, &QLineEdit::editingFinished, this, &FeedSourceFields::takeAddress);
    connect(m_proxy, &QLineEdit::editingFinished, this, &FeedSourceFields::takeProxy);
    connect(m_proxyKind, &QComboBox::activated, this, &FeedSourceFields::takeProxy);
    retranslate(this, [=, this] {
        addressLabel->setText(tr("&Feed address"));
        kindLabel->setText(tr("&Connection to the feed"));
        proxyLabel->setText(tr("&Proxy"));
        m_address->setAccessibleName(tr("Feed address"));
        m_proxyKind->setAccessibleName(tr("Connection to the feed"));
        m_proxy->setAccessibleName(tr("Proxy"));
        const QStringList names = {tr("Use the system's proxy"), tr("Use this proxy"),
                                   tr("No proxy")};
        for (int kind = 0; kind < m_proxyKind->count(); ++kind)
            m_proxyKind->setItemText(kind, names.at(kind));
        showProblems();
    });
}

void FeedSourceFields::takeAddress()
{
    showProblems();
    const QString text = m_address->text().trimmed();
    if (!isUsableAddress(text))
        return;
    m_settings.setFeedUrl(text);
    hand();
}

void FeedSourceFields::takeProxy()
{
    const auto kind = ProxyChoice::Kind(m_proxyKind->currentIndex());
    const bool isExplicit = kind == ProxyChoice::Kind::Explicit;
    const QString text = m_proxy->text().trimmed();
    m_proxy->setEnabled(isExplicit);
    showProblems();
    if (isExplicit && !isUsableProxy(text))
        return;
    m_settings.setFeedProxy({kind, isExplicit ? text : QString()});
    hand();
}

/// What stands in the fields and is not taken; of both, as one may be fixed before the other.
void FeedSourceFields::showProblems()
{
    QStringList problems;
    if (!isUsableAddress(m_address->text().trimmed()))
        problems.append(tr("The feed address has to start with https:// and contain a host name. "
                           "The previous address stays in use."));
    const auto kind = ProxyChoice::Kind(m_proxyKind->currentIndex());
    if (kind == ProxyChoice::Kind::Explicit && !isUsableProxy(m_proxy->text().trimmed()))
        problems.append(tr("Enter the proxy in the form http://proxy.example:8080, without a name "
                           "or password. The previous setting stays in use."));
    m_problem->setText(problems.join(u'\n'));
    m_problem->setVisible(!problems.isEmpty());
}

void FeedSourceFields::hand()
{
    m_feed.setSource(feedSourceOf(m_settings));
}

} // namespace amado
