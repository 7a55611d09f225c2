#include "ui/change/recoverybanner.h"

#include "ui/change/parts.h"
#include "ui/i18n/retranslate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace amado {

using namespace Qt::StringLiterals;

RecoveryBanner::RecoveryBanner(ChangeService &changes, QWidget *parent)
    : QFrame(parent)
    , m_changes(changes)
{
    setObjectName(u"recoveryBanner"_s);
    setProperty("card", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(measure::kGap12, measure::kGap8, measure::kGap12, measure::kGap8);
    m_icon = new QLabel(this);
    m_text = makeLabel(this, u"recoveryText"_s);
    m_check = new QPushButton(this);
    m_check->setObjectName(u"recoveryCheck"_s);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_check);
    connect(m_check, &QPushButton::clicked, this, [this] {
        m_check->setEnabled(false); // Until the service says how many are left.
        m_changes.recoverOpenEntries();
    });
    connect(&m_changes, &ChangeService::openEntriesChanged, this, &RecoveryBanner::setCount);
    retranslate(this, [this] { showTexts(); });
    setVisible(false);
}

void RecoveryBanner::setCount(int count)
{
    m_count = count;
    m_check->setEnabled(true);
    setVisible(count > 0);
    showTexts();
}

void RecoveryBanner::showTexts()
{
    m_icon->setPixmap(iconPixmap(u"warning"_s, currentTokens().warning.ink, measure::kGap16 + 4,
                                 devicePixelRatioF()));
    m_text->setText(tr("%n act(s) were interrupted, and it is not yet known what they changed. New "
                       "changes to the same files are refused until this is settled.",
                       nullptr, m_count));
    m_check->setText(tr("Chec&k again"));
    m_check->setToolTip(tr("Reads the servers again and settles every act whose server answers."));
    setAccessibleName(m_text->text());
}

} // namespace amado
