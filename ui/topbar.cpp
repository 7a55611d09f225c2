// SPDX-License-Identifier: MIT
#include "ui/topbar.h"

#include "ui/i18n/retranslate.h"
#include "ui/text/plaintext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace amado {

namespace {
constexpr int kSearchWidth = 260;
constexpr int kIcon = 18;
} // namespace

TopBar::TopBar(Actions &actions, LanguageSwitcher &languages, QWidget *parent)
    : QFrame(parent)
    , m_languages(languages)
    , m_search(new QLineEdit(this))
    , m_chip(new QPushButton(this))
{
    setObjectName(u"topBar"_s);
    setProperty("bar", true);
    m_search->setObjectName(u"search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(kSearchWidth);
    m_chip->setObjectName(u"filterChip"_s);
    m_chip->setProperty("chip", true);
    m_chip->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(measure::kGap16, measure::kGap8, measure::kGap16, measure::kGap8);
    row->setSpacing(measure::kGap8);
    QPushButton *protect = buttonFor(actions.protect);
    makePrimary(protect);
    for (QPushButton *button :
         {buttonFor(actions.addServer), buttonFor(actions.openFolder, false),
          buttonFor(actions.refresh), protect, buttonFor(actions.scan), buttonFor(actions.undo)})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_chip);
    row->addWidget(m_search, 1);
    row->addSpacing(measure::kGap8);
    // A language is always called by its own name.
    row->addWidget(languageButton(Language::Japanese, u"日本語"_s));
    row->addWidget(languageButton(Language::English, u"English"_s));
    row->addWidget(buttonFor(actions.settings));
    connect(m_search, &QLineEdit::textChanged, this, &TopBar::searchChanged);
    connect(m_chip, &QPushButton::clicked, this, &TopBar::chipRemoved);
    retranslate(this, [this] {
        m_search->setPlaceholderText(tr("Search servers (Ctrl+F)"));
        m_search->setAccessibleName(tr("Search servers"));
    });
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
    m_chip->setVisible(!text.isEmpty());
    m_chip->setText(tr("%1  ✕", "a filter that can be removed").arg(buttonText(text)));
    m_chip->setAccessibleName(tr("Remove the filter “%1”").arg(text));
    m_chip->setToolTip(plainToolTip(tr("Remove the filter “%1”").arg(text)));
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

void TopBar::setSearchEnabled(bool enabled)
{
    m_search->setEnabled(enabled);
}

} // namespace amado
