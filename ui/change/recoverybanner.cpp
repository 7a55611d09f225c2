#include "ui/change/recoverybanner.h"

#include "ui/i18n/retranslate.h"

namespace amado {

using namespace Qt::StringLiterals;

RecoveryBanner::RecoveryBanner(ChangeService &changes, QWidget *parent)
    : Banner(parent)
{
    setObjectName(u"recoveryBanner"_s);
    connect(this, &Banner::buttonClicked, &changes, &ChangeService::recoverOpenEntries);
    connect(&changes, &ChangeService::openEntriesChanged, this, &RecoveryBanner::setCount);
    retranslate(this, [this] { showTexts(); });
    setVisible(false);
}

void RecoveryBanner::setCount(int count)
{
    m_count = count;
    setVisible(count > 0);
    showTexts();
}

void RecoveryBanner::showTexts()
{
    setMessage(Tone::Warning, u"warning"_s,
               tr("%n act(s) were interrupted, and it is not yet known what they changed. New "
                  "changes to the same files are refused until this is settled.",
                  nullptr, m_count));
    setButton(tr("Chec&k again"));
}

} // namespace amado
