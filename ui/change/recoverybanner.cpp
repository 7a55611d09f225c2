// SPDX-License-Identifier: MIT
#include "ui/change/recoverybanner.h"

#include "ui/i18n/retranslate.h"
#include "ui/text/agetext.h"

namespace amado {

using namespace Qt::StringLiterals;

RecoveryBanner::RecoveryBanner(ChangeService &changes, QWidget *parent)
    : Banner(parent)
{
    setObjectName(u"recoveryBanner"_s);
    connect(this, &Banner::buttonClicked, &changes, &ChangeService::recoverOpenEntries);
    connect(&changes, &ChangeService::openEntriesChanged, this, &RecoveryBanner::setOpen);
    retranslate(this, [this] { showTexts(); });
    setVisible(false);
}

void RecoveryBanner::setOpen(int count, const QDateTime &settledFrom)
{
    m_count = count;
    m_settledFrom = settledFrom;
    setVisible(count > 0);
    showTexts();
}

void RecoveryBanner::showTexts()
{
    QString message = tr("%n change(s) were interrupted, and their outcome is unknown. Until it's "
                         "settled, Amado refuses new changes to the same files.",
                         nullptr, m_count);
    if (m_settledFrom.isValid())
        message += u' ' + tr("The server might still be working on it. Amado reads it again at %1.")
                              .arg(exactTime(m_settledFrom));
    setMessage(Tone::Warning, u"warning"_s, message);
    setButton(tr("Chec&k again"));
}

} // namespace amado
