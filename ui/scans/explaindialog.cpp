// SPDX-License-Identifier: MIT
#include "ui/scans/explaindialog.h"

#include "ui/i18n/retranslate.h"
#include "ui/scans/findingwords.h"
#include "ui/text/plaintext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/windowsize.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr QSize kExplainSize(560, 320);
constexpr int kUsualMonths = 3, kMostMonths = 12;
constexpr int kLongestReason = 500, kLongestOwner = 100;
const QString kOwnerKey = u"scan/owner"_s;

} // namespace

ExplainDialog::ExplainDialog(const KnownFinding &found, const QString &server, const QDateTime &now,
                             QSettings &remembered, QWidget *parent)
    : QDialog(parent)
    , m_found(found)
    , m_server(server)
    , m_now(now)
    , m_remembered(remembered)
    , m_what(makeLabel(TextRole::Section, this, true))
    , m_hint(makeLabel(TextRole::Muted, this))
    , m_reasonLabel(makeLabel(TextRole::Body, this))
    , m_reason(new QLineEdit(this))
    , m_ownerLabel(makeLabel(TextRole::Body, this))
    , m_owner(new QLineEdit(this))
    , m_untilLabel(makeLabel(TextRole::Body, this))
    , m_until(new QDateEdit(this))
    , m_mark(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"explainDialog"_s);
    setModal(false);
    m_reason->setObjectName(u"explainReason"_s);
    m_reason->setMaxLength(kLongestReason);
    m_owner->setObjectName(u"explainOwner"_s);
    m_owner->setMaxLength(kLongestOwner);
    m_owner->setText(remembered.value(kOwnerKey).toString());
    m_until->setObjectName(u"explainUntil"_s);
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(u"yyyy-MM-dd"_s);
    const QDate today = now.toLocalTime().date();
    m_until->setDateRange(today, today.addMonths(kMostMonths));
    m_until->setDate(today.addMonths(kUsualMonths));
    m_mark->setObjectName(u"explainMark"_s);
    m_mark->setAutoDefault(false);
    m_cancel->setObjectName(u"explainCancel"_s);
    m_cancel->setDefault(true);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(measure::kGap12);
    form->setVerticalSpacing(measure::kGap8);
    form->addRow(m_reasonLabel, m_reason);
    form->addRow(m_ownerLabel, m_owner);
    form->addRow(m_untilLabel, m_until);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_mark);
    buttons->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kGap16, measure::kGap16, measure::kGap16, measure::kGap12);
    column->setSpacing(measure::kGap12);
    column->addWidget(m_what);
    column->addWidget(m_hint);
    column->addLayout(form);
    column->addStretch(1);
    column->addLayout(buttons);
    resizeToScreen(*this, kExplainSize);
    connect(m_reason, &QLineEdit::textChanged, this, &ExplainDialog::update);
    connect(m_owner, &QLineEdit::textChanged, this, &ExplainDialog::update);
    connect(m_mark, &QPushButton::clicked, this, &ExplainDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate(this, [this] { showTexts(); });
    m_reason->setFocus();
}

void ExplainDialog::showTexts()
{
    setWindowTitle(tr("Mark as explained"));
    m_what->setText(harmless(tr("%1: %2", "server: finding").arg(m_server, findingLine(m_found))));
    m_hint->setText(tr("For findings that you have checked and that need no action, such as those "
                       "from your own vulnerability scanner. The finding stays in the list, "
                       "dimmed, and counts again after the last day."));
    const auto name = [](QLabel *label, QWidget *field, const QString &text) {
        label->setText(text);
        label->setBuddy(field);
        field->setAccessibleName(QString(text).remove(u'&').remove(u':'));
    };
    name(m_reasonLabel, m_reason, tr("&Reason:"));
    name(m_ownerLabel, m_owner, tr("&Decided by:"));
    name(m_untilLabel, m_until, tr("&Last day:"));
    m_mark->setText(tr("&Mark as explained"));
    m_cancel->setText(tr("Cancel"));
    update();
}

void ExplainDialog::update()
{
    m_mark->setEnabled(!m_reason->text().trimmed().isEmpty() &&
                       !m_owner->text().trimmed().isEmpty());
}

void ExplainDialog::accept()
{
    if (!m_mark->isEnabled())
        return;
    m_remembered.setValue(kOwnerKey, m_owner->text().trimmed());
    Q_EMIT explained({m_found.server, m_found.key, m_reason->text().trimmed(),
                      m_owner->text().trimmed(), m_until->date(), m_now});
    QDialog::accept();
}

} // namespace amado
