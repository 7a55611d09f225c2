// SPDX-License-Identifier: MIT
#include "ui/welcome/welcomepage.h"

#include "ui/i18n/retranslate.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace amado {

namespace {
constexpr int kTextWidth = 560;
constexpr int kMarkSize = 64;
} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"welcomePage"_s);
    auto *mark = new QLabel(this);
    mark->setPixmap(QIcon(u":/icons/amado.svg"_s).pixmap(kMarkSize, kMarkSize));
    mark->setAccessibleName(u"Amado"_s);
    QLabel *headline = makeLabel(TextRole::Headline, this);
    QLabel *what = makeLabel(TextRole::Body, this);
    QLabel *how = makeLabel(TextRole::Muted, this);
    auto *lab = new QPushButton(this);
    auto *folder = new QPushButton(this);
    auto *server = new QPushButton(this);
    headline->setObjectName(u"welcomeHeadline"_s);
    lab->setObjectName(u"openLab"_s);
    folder->setObjectName(u"openFolder"_s);
    server->setObjectName(u"addServer"_s);
    makePrimary(lab);
    setFocusProxy(lab);
    for (QLabel *label : {headline, what, how})
        label->setFixedWidth(kTextWidth);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::kGap8);
    buttons->addWidget(lab);
    buttons->addWidget(server);
    buttons->addWidget(folder);
    buttons->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(measure::kGap12);
    words->addStretch(2);
    words->addWidget(mark);
    words->addWidget(headline);
    words->addWidget(what);
    words->addWidget(how);
    words->addSpacing(measure::kGap8);
    words->addLayout(buttons);
    words->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addLayout(words);
    row->addStretch(1);
    connect(lab, &QPushButton::clicked, this, &WelcomePage::labRequested);
    connect(folder, &QPushButton::clicked, this, &WelcomePage::folderRequested);
    connect(server, &QPushButton::clicked, this, &WelcomePage::serverRequested);
    retranslate(this, [=] {
        headline->setText(tr("Close the shutters before the storm"));
        what->setText(
            tr("Amado shows whether your Exchange servers are protected against known attacks, "
               "protects those that aren't, and undoes every change exactly when you want. Nothing "
               "is changed until you have reviewed and confirmed it."));
        how->setText(
            tr("Try it on the practice lab, add your servers, or open a folder copied from one."));
        lab->setText(tr("Open the practice lab"));
        server->setText(tr("Add server…"));
        folder->setText(tr("Open folder…"));
    });
}

} // namespace amado
