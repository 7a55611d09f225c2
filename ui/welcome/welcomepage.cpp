// SPDX-License-Identifier: MIT
#include "ui/welcome/welcomepage.h"

#include "ui/i18n/retranslate.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace amado {

namespace {
constexpr int kTextWidth = 560;
constexpr int kMarkSize = 64;
constexpr int kRoomForMark = 400;
constexpr int kPageShare = 1000; ///< All of the width, up to what reads well.
} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel(this))
{
    setObjectName(u"welcomePage"_s);
    m_mark->setPixmap(QIcon(u":/icons/amado.svg"_s).pixmap(kMarkSize, kMarkSize));
    m_mark->setAccessibleName(u"Amado"_s);
    QLabel *headline = makeLabel(TextRole::Headline, this);
    QLabel *what = makeLabel(TextRole::Body, this);
    headline->setObjectName(u"welcomeHeadline"_s);
    auto *ways = new QGridLayout;
    ways->setHorizontalSpacing(measure::kGap12);
    ways->setVerticalSpacing(measure::kGap8);
    ways->setColumnStretch(1, 1);
    const auto way = [this, ways](const QString &name, void (WelcomePage::*wanted)()) {
        auto *button = new QPushButton(this);
        button->setObjectName(name);
        QLabel *meaning = makeLabel(TextRole::Muted, this);
        ways->addWidget(button, ways->rowCount(), 0);
        ways->addWidget(meaning, ways->rowCount() - 1, 1);
        connect(button, &QPushButton::clicked, this, wanted);
        return std::pair(button, meaning);
    };
    const auto server = way(u"addServer"_s, &WelcomePage::serverRequested);
    const auto folder = way(u"openFolder"_s, &WelcomePage::folderRequested);
    const auto lab = way(u"openLab"_s, &WelcomePage::labRequested);
    makePrimary(server.first);
    setFocusProxy(server.first);

    auto *page = new QWidget(this);
    page->setMaximumWidth(kTextWidth);
    auto *words = new QVBoxLayout(page);
    words->setSpacing(measure::kGap12);
    words->setContentsMargins(measure::kGap8, measure::kGap8, measure::kGap8, measure::kGap8);
    words->addStretch(2);
    words->addWidget(m_mark);
    words->addWidget(headline);
    words->addWidget(what);
    words->addLayout(ways);
    words->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(page, kPageShare);
    row->addStretch(1);
    retranslate(this, [=] {
        headline->setText(tr("Protect your Exchange servers"));
        what->setText(
            tr("Amado shows whether your on-premises Exchange servers are protected against known "
               "attacks, applies Microsoft's mitigations, and undoes every change exactly. Nothing "
               "is changed before you have seen and confirmed it."));
        server.first->setText(tr("Add server…"));
        server.second->setText(
            tr("Your own servers: by name, from a list or from Active Directory"));
        folder.first->setText(tr("Open folder…"));
        folder.second->setText(tr("Files copied from a server; the server itself isn't touched"));
        lab.first->setText(tr("Open the practice lab"));
        lab.second->setText(tr("A small organization on this computer, to try everything safely"));
    });
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_mark->setVisible(height() >= kRoomForMark);
}

} // namespace amado
