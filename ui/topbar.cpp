// SPDX-License-Identifier: MIT
#include "ui/topbar.h"

#include "ui/i18n/retranslate.h"
#include "ui/text/plaintext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {
constexpr int kSearchWidth = 260, kLeastSearch = 120;
constexpr int kIcon = 18;
} // namespace

TopBar::TopBar(Actions &actions, LanguageSwitcher &languages, QWidget *parent)
    : QFrame(parent)
    , m_languages(languages)
    , m_search(new QLineEdit(this))
    , m_chip(new QPushButton(this))
    , m_more(new IconButton(u"more"_s, this))
    , m_menu(new QMenu(m_more))
{
    setObjectName(u"topBar"_s);
    setProperty("bar", true);
    m_search->setObjectName(u"search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(kLeastSearch);
    m_search->setMaximumWidth(kSearchWidth);
    m_chip->setObjectName(u"filterChip"_s);
    m_chip->setProperty("chip", true);
    m_chip->hide();
    m_more->setObjectName(u"moreButton"_s);
    m_more->setMenu(m_menu);
    m_menu->setObjectName(u"moreMenu"_s);
    // A language is always called by its own name.
    QPushButton *japanese = languageButton(Language::Japanese, u"日本語"_s);
    QPushButton *english = languageButton(Language::English, u"English"_s);
    m_parts = {{buttonFor(actions.addServer), actions.addServer},
               {buttonFor(actions.openFolder, false), actions.openFolder},
               {buttonFor(actions.refresh), actions.refresh},
               {buttonFor(actions.protect), actions.protect},
               {buttonFor(actions.scan), actions.scan},
               {buttonFor(actions.undo), actions.undo},
               {japanese, nullptr},
               {english, nullptr},
               {buttonFor(actions.settings), actions.settings}};
    const auto part = [this](size_t index) { return m_parts[index]; };
    m_leaving = {part(6), part(7), part(8), part(1), part(0), part(4), part(5), part(2)};
    makePrimary(m_parts[3].button);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(measure::kGap16, measure::kGap8, measure::kGap16, measure::kGap8);
    row->setSpacing(measure::kGap8);
    for (size_t index = 0; index < m_parts.size(); ++index) {
        if (m_parts[index].button == japanese) {
            row->addStretch(1);
            row->addWidget(m_chip);
            row->addWidget(m_search, 1);
        }
        row->addWidget(m_parts[index].button);
    }
    row->addWidget(m_more);
    connect(m_menu, &QMenu::aboutToShow, this, &TopBar::fillMenu);
    connect(m_search, &QLineEdit::textChanged, this, &TopBar::searchChanged);
    connect(m_chip, &QPushButton::clicked, this, &TopBar::chipRemoved);
    retranslate(this, [this] {
        m_search->setPlaceholderText(tr("Search servers (Ctrl+F)"));
        m_search->setAccessibleName(tr("Search servers"));
        m_more->setWords(tr("More commands"));
    });
}

QSize TopBar::minimumSizeHint() const
{
    const QMargins around = layout()->contentsMargins();
    const int most = m_parts[3].button->sizeHint().width() + m_more->sizeHint().width() +
                     kLeastSearch + 2 * measure::kGap8;
    return {around.left() + most + around.right(), QFrame::minimumSizeHint().height()};
}

bool TopBar::event(QEvent *event)
{
    // Another language, another chip: the parts need other widths.
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QFrame::event(event);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    fit();
    QFrame::resizeEvent(event);
}

int TopBar::widthOf(const QWidget &part) const
{
    return std::max(part.sizeHint().width(), part.minimumWidth()) + measure::kGap8;
}

void TopBar::fit()
{
    const QMargins around = layout()->contentsMargins();
    int left = width() - around.left() - around.right();
    if (m_filters)
        left -= kLeastSearch + measure::kGap8;
    if (m_hasChip && m_filters)
        left -= widthOf(*m_chip);
    int needed = -measure::kGap8;
    for (const Part &part : m_parts)
        needed += widthOf(*part.button);
    const bool overflows = needed > left;
    if (overflows)
        needed += widthOf(*m_more);
    std::vector<QPushButton *> hidden;
    for (const Part &part : m_leaving) {
        if (needed <= left)
            break;
        needed -= widthOf(*part.button);
        hidden.push_back(part.button);
    }
    for (const Part &part : m_parts)
        part.button->setVisible(std::find(hidden.begin(), hidden.end(), part.button) ==
                                hidden.end());
    m_more->setVisible(overflows);
    m_search->setVisible(m_filters);
    m_chip->setVisible(m_hasChip && m_filters);
}

void TopBar::fillMenu()
{
    m_menu->clear();
    for (const Part &part : m_parts) {
        if (!part.button->isHidden())
            continue;
        if (part.action) {
            m_menu->addAction(part.action);
            continue;
        }
        QAction *language = m_menu->addAction(part.button->text());
        language->setCheckable(true);
        language->setChecked(part.button->isChecked());
        connect(language, &QAction::triggered, part.button, &QPushButton::click);
    }
}

QPushButton *TopBar::buttonFor(QAction *action, bool withText)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QString(action->objectName()).replace(u"Action"_s, u"Button"_s));
    button->setIconSize({kIcon, kIcon});
    const auto follow = [button, action, withText] {
        button->setText(withText ? action->text() : QString());
        button->setIcon(action->icon());
        button->setToolTip(action->toolTip());
        button->setAccessibleName(QString(action->text()).remove(u'&'));
        button->setAccessibleDescription(action->toolTip());
        button->setEnabled(action->isEnabled());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

QPushButton *TopBar::languageButton(Language language, const QString &name)
{
    auto *button = new QPushButton(name, this);
    button->setObjectName(u"language-"_s + languageCode(language));
    button->setProperty("link", true);
    button->setCheckable(true);
    // The chosen one is bold, which is wider than what the style detail view is measured with.
    button->setMinimumWidth(QFontMetrics(boldFont()).horizontalAdvance(name) + 2 * measure::kGap12);
    button->setAccessibleName(name);
    button->setChecked(m_languages.language() == language);
    connect(button, &QPushButton::clicked, this, [this, language, button] {
        button->setChecked(true);
        Q_EMIT languageChosen(language);
    });
    connect(&m_languages, &LanguageSwitcher::languageChanged, button,
            [button, language](Language now) { button->setChecked(now == language); });
    return button;
}

void TopBar::setChip(const QString &text)
{
    m_hasChip = !text.isEmpty();
    m_chip->setText(tr("%1  ✕", "a filter that can be removed").arg(buttonText(text)));
    m_chip->setAccessibleName(tr("Remove the filter “%1”").arg(text));
    m_chip->setToolTip(plainToolTip(tr("Remove the filter “%1”").arg(text)));
    fit();
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::clearSearch()
{
    m_search->clear();
}

void TopBar::setFiltering(bool filters)
{
    m_filters = filters;
    fit();
}

} // namespace amado
