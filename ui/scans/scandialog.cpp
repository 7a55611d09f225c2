// SPDX-License-Identifier: MIT
#include "ui/scans/scandialog.h"

#include "ui/fleet/serverhelp.h"
#include "ui/fleet/serverlabel.h"
#include "ui/i18n/retranslate.h"
#include "ui/scans/scannerprogramfields.h"
#include "ui/text/sentences.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/windowsize.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSettings>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr QSize kDialogSize(760, 700);
constexpr int kIndent = 24;
constexpr int kUsualDays = 30;
const QString kDisclosedKey = u"scan/telemetryAccepted"_s;

enum Range { EverythingKept, LastDays, SinceDate };

} // namespace

ScanDialog::ScanDialog(const FleetService &fleet, scan::ScannerLimits limits,
                       ScannerProgramService &programs, Prompter &prompter, QSettings &remembered,
                       QWidget *parent)
    : QDialog(parent)
    , m_fleet(fleet)
    , m_limits(std::move(limits))
    , m_remembered(remembered)
    , m_program(new ScannerProgramFields(programs, m_limits.lifeDays, prompter, this))
{
    setObjectName(u"scanDialog"_s);
    setProperty(kScanHelp, true);
    setModal(false);
    setSizeGripEnabled(true);
    build();
    resizeToScreen(*this, kDialogSize);
    retranslate(this, [this] { showTexts(); });
    m_program->restore(m_remembered);
    m_telemetry->setChecked(m_remembered.value(kDisclosedKey).toBool());
    update();
}

void ScanDialog::build()
{
    auto *content = new QWidget;
    content->setProperty("page", true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(measure::kGap16, measure::kGap16, measure::kGap16, measure::kGap8);
    column->setSpacing(measure::kGap16);
    column->addWidget(buildServers());
    column->addWidget(makeHairline(content));
    column->addWidget(buildTraces());
    column->addWidget(makeHairline(content));
    column->addWidget(buildScanner());
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"scanDialogScroll"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    m_estimate = makeLabel(TextRole::Muted, this);
    m_estimate->setObjectName(u"scanEstimate"_s);
    m_missing = makeLabel(TextRole::Body, this);
    m_missing->setObjectName(u"scanMissing"_s);
    m_start = new QPushButton(this);
    m_start->setObjectName(u"startScan"_s);
    m_start->setAutoDefault(false);
    makePrimary(m_start);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(u"cancelScanDialog"_s);
    m_cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::kGap8);
    buttons->addWidget(m_missing, 1);
    buttons->addWidget(m_start);
    buttons->addWidget(m_cancel);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(measure::kGap16, measure::kGap8, measure::kGap16, measure::kGap12);
    foot->setSpacing(measure::kGap8);
    foot->addWidget(m_estimate);
    foot->addLayout(buttons);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scroll, 1);
    whole->addWidget(makeHairline(this));
    whole->addLayout(foot);
    connect(m_start, &QPushButton::clicked, this, &ScanDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_all->setFocus();
}

QWidget *ScanDialog::buildServers()
{
    auto *part = new QWidget(this);
    m_serversTitle = makeLabel(TextRole::Section, part);
    m_all = new QRadioButton(part);
    m_all->setObjectName(u"scanAll"_s);
    m_all->setChecked(true);
    m_some = new QRadioButton(part);
    m_some->setObjectName(u"scanSome"_s);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGap4);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_serversTitle, m_all, m_some})
        column->addWidget(widget);
    connect(m_all, &QRadioButton::toggled, this, &ScanDialog::update);
    return part;
}

QWidget *ScanDialog::buildTraces()
{
    auto *part = new QWidget(this);
    m_traces = new QCheckBox(part);
    m_traces->setObjectName(u"scanTraces"_s);
    m_traces->setChecked(true);
    m_tracesHint = makeLabel(TextRole::Muted, part);
    m_rangeLabel = makeLabel(TextRole::Body, part);
    m_rangeLabel->setWordWrap(false);
    m_range = new QComboBox(part);
    m_range->setObjectName(u"scanRange"_s);
    m_days = new QSpinBox(part);
    m_days->setObjectName(u"scanDays"_s);
    m_days->setRange(1, 3650);
    m_days->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_days->setValue(kUsualDays);
    m_since = new QDateEdit(part);
    m_since->setObjectName(u"scanSince"_s);
    m_since->setCalendarPopup(true);
    m_since->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_since->setDate(m_fleet.now().toLocalTime().date().addDays(-kUsualDays));
    m_since->setMaximumDate(m_fleet.now().toLocalTime().date());
    auto *range = new QHBoxLayout;
    range->setContentsMargins(kIndent, 0, 0, 0);
    range->setSpacing(measure::kGap8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_rangeLabel, m_range, m_days, m_since})
        range->addWidget(widget);
    range->addStretch(1);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGap4);
    column->addWidget(m_traces);
    column->addWidget(m_tracesHint);
    column->addLayout(range);
    m_tracesHint->setContentsMargins(kIndent, 0, 0, 0);
    connect(m_traces, &QCheckBox::toggled, this, &ScanDialog::update);
    connect(m_range, &QComboBox::currentIndexChanged, this, &ScanDialog::update);
    return part;
}

QWidget *ScanDialog::buildScanner()
{
    auto *part = new QWidget(this);
    m_scanner = new QCheckBox(part);
    m_scanner->setObjectName(u"scanScanner"_s);
    m_scannerHint = makeLabel(TextRole::Muted, part);
    m_scannerHint->setContentsMargins(kIndent, 0, 0, 0);
    m_scannerFields = new QWidget(part);
    const auto label = [this] {
        QLabel *made = makeLabel(TextRole::Body, m_scannerFields);
        made->setWordWrap(false);
        return made;
    };
    m_programLabel = label();
    m_modeLabel = label();
    m_mode = new QComboBox(m_scannerFields);
    m_mode->setObjectName(u"scannerMode"_s);
    m_actionLabel = label();
    m_action = new QComboBox(m_scannerFields);
    m_action->setObjectName(u"scannerAction"_s);
    m_removeConsent = new QCheckBox(m_scannerFields);
    m_removeConsent->setObjectName(u"scannerRemoveConsent"_s);
    m_disclosure = makeLabel(TextRole::Body, m_scannerFields, true);
    m_disclosure->setObjectName(u"scannerDisclosure"_s);
    m_telemetry = new QCheckBox(m_scannerFields);
    m_telemetry->setObjectName(u"scannerTelemetry"_s);
    auto *form = new QFormLayout(m_scannerFields);
    form->setContentsMargins(kIndent, 0, 0, 0);
    form->setHorizontalSpacing(measure::kGap12);
    form->setVerticalSpacing(measure::kGap8);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(m_programLabel, m_program);
    form->addRow(m_modeLabel, m_mode);
    form->addRow(m_actionLabel, m_action);
    form->addRow(m_removeConsent);
    form->addRow(m_disclosure);
    form->addRow(m_telemetry);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGap4);
    column->addWidget(m_scanner);
    column->addWidget(m_scannerHint);
    column->addWidget(m_scannerFields);
    for (QCheckBox *box : {m_scanner, m_removeConsent, m_telemetry})
        connect(box, &QCheckBox::toggled, this, &ScanDialog::update);
    for (QComboBox *box : {m_mode, m_action})
        connect(box, &QComboBox::currentIndexChanged, this, &ScanDialog::update);
    connect(m_program, &ScannerProgramFields::changed, this, &ScanDialog::update);
    return part;
}

void ScanDialog::start(const std::vector<ServerId> &pointed, bool certain)
{
    m_pointed = pointed;
    std::erase_if(m_pointed, [this](const ServerId &id) { return !m_fleet.server(id); });
    const bool some = !m_pointed.empty() && m_pointed.size() < m_fleet.servers().size();
    m_some->setVisible(some);
    (some && certain ? m_some : m_all)->setChecked(true);
    (some && certain ? m_some : m_all)->setFocus();
    showTexts();
}

std::vector<ServerId> ScanDialog::chosen() const
{
    if (m_some->isChecked())
        return m_pointed;
    std::vector<ServerId> all;
    for (const FleetServer &server : m_fleet.servers())
        all.push_back(server.record.id);
    return all;
}

/// A program can't be started in a copy of a server.
std::vector<ServerId> ScanDialog::scannerServers() const
{
    std::vector<ServerId> servers = chosen();
    std::erase_if(servers, [this](const ServerId &id) {
        const FleetServer *server = m_fleet.server(id);
        return !server || server->record.kind == ServerKind::Copy;
    });
    return servers;
}

void ScanDialog::showTexts()
{
    setWindowTitle(tr("Scan servers"));
    m_serversTitle->setText(tr("Servers"));
    std::vector<ServerLabel> labels;
    const ServerLabels names(m_fleet);
    for (const ServerId &id : m_pointed)
        labels.push_back(names.of(id, {}));
    m_all->setText(tr("&All %n server(s)", nullptr, int(m_fleet.servers().size())));
    m_some->setText(
        tr("&Only the selected: %1").arg(QString(serversText(labels)).replace(u'&', u"&&"_s)));
    m_traces->setText(tr("Search for &traces of attacks"));
    m_tracesHint->setText(
        tr("Reads IIS and Exchange logs, events, web files and the IIS configuration, without "
           "changing anything on the servers. Amado receives only the matching entries and the "
           "names and hashes of web files."));
    m_rangeLabel->setText(tr("&How far back:"));
    m_rangeLabel->setBuddy(m_range);
    const int range = std::max(0, m_range->currentIndex());
    m_range->blockSignals(true);
    m_range->clear();
    m_range->addItems({tr("All available logs"), tr("The last days"), tr("Since a date")});
    m_range->setCurrentIndex(range);
    m_range->blockSignals(false);
    m_range->setAccessibleName(tr("How far back"));
    m_days->setSuffix(tr(" days"));
    m_days->setAccessibleName(tr("Number of days"));
    m_since->setAccessibleName(tr("Search since this date"));
    m_scanner->setText(tr("Run the &Microsoft Safety Scanner (MSERT)"));
    m_scannerHint->setText(tr(
        "Looks for malware in files. You can use a download of Microsoft's scanner for %n day(s).",
        nullptr, m_limits.lifeDays));
    m_programLabel->setText(tr("&Program:"));
    m_programLabel->setBuddy(m_program);
    m_program->showTexts();
    const int mode = std::max(0, m_mode->currentIndex());
    const int action = std::max(0, m_action->currentIndex());
    m_mode->blockSignals(true);
    m_action->blockSignals(true);
    m_mode->clear();
    m_mode->addItems({tr("Quick: usual locations"), tr("Full: every file")});
    m_mode->setCurrentIndex(mode);
    m_action->clear();
    m_action->addItems({tr("Only report"), tr("Remove")});
    m_action->setCurrentIndex(action);
    m_mode->blockSignals(false);
    m_action->blockSignals(false);
    m_modeLabel->setText(tr("&Scope:"));
    m_modeLabel->setBuddy(m_mode);
    m_mode->setAccessibleName(tr("Scope of the Safety Scanner"));
    m_actionLabel->setText(tr("&When malware is found:"));
    m_actionLabel->setBuddy(m_action);
    m_action->setAccessibleName(tr("Action when the Safety Scanner finds malware"));
    m_disclosure->setText(tr(
        "The Safety Scanner reports to Microsoft that it ran and what it found. There is no known "
        "way to turn this off. By running it, you accept Microsoft's license terms for it."));
    m_telemetry->setText(tr("I understand this, and I'm allowed to run it on these ser&vers"));
    m_cancel->setText(tr("Cancel"));
    update();
}

QString ScanDialog::missing() const
{
    if (chosen().empty())
        return tr("There are no servers to scan.");
    if (!m_traces->isChecked() && !m_scanner->isChecked())
        return tr("Choose what to do.");
    if (!m_scanner->isChecked())
        return {};
    if (scannerServers().empty())
        return tr("The Safety Scanner runs only on real servers, not on copies.");
    if (const QString open = m_program->missing(); !open.isEmpty())
        return open;
    if (m_action->currentIndex() == 1 && !m_removeConsent->isChecked())
        return tr("Agree to the removal, or choose “%1”.").arg(m_action->itemText(0));
    if (!m_telemetry->isChecked())
        return tr("Confirm the reports that the Safety Scanner sends.");
    return {};
}

void ScanDialog::update()
{
    const int count = int(chosen().size());
    const int onServers = int(scannerServers().size());
    const bool scanner = m_scanner->isChecked();
    m_range->setEnabled(m_traces->isChecked());
    m_days->setVisible(m_range->currentIndex() == LastDays);
    m_since->setVisible(m_range->currentIndex() == SinceDate);
    m_days->setEnabled(m_traces->isChecked());
    m_since->setEnabled(m_traces->isChecked());
    m_scannerFields->setVisible(scanner);
    m_removeConsent->setVisible(m_action->currentIndex() == 1);
    m_removeConsent->setText(
        tr("&Remove malware from %n server(s). Amado can't undo this.", nullptr, onServers));
    QStringList estimate;
    if (m_traces->isChecked())
        estimate.append(
            tr("The search usually takes minutes, longer if a server keeps many logs."));
    if (scanner)
        estimate.append(m_mode->currentIndex() == 0
                            ? tr("The Safety Scanner's quick scan usually takes %1 to %2 minutes.")
                                  .arg(m_limits.quickMinutes.first)
                                  .arg(m_limits.quickMinutes.second)
                            : tr("The Safety Scanner's full scan takes hours, or days on large "
                                 "disks. It continues when you close Amado."));
    if (scanner && onServers < count)
        estimate.append(
            tr("The scanner doesn't run on %n copy/copies.", nullptr, count - onServers));
    m_estimate->setText(joinedSentences(estimate));
    const QString open = missing();
    m_missing->setText(open);
    m_start->setEnabled(open.isEmpty());
    m_start->setText(tr("&Scan %n server(s)", nullptr, count));
}

std::optional<ScanRequest> ScanDialog::request() const
{
    if (!missing().isEmpty())
        return std::nullopt;
    ScanRequest request;
    request.servers = chosen();
    if (m_traces->isChecked()) {
        TraceScanOptions options;
        if (m_range->currentIndex() == LastDays)
            options.since = m_fleet.now().addDays(-m_days->value());
        else if (m_range->currentIndex() == SinceDate)
            options.since = m_since->date().startOfDay().toUTC();
        request.traces = options;
    }
    if (m_scanner->isChecked()) {
        SafetyScanOptions options;
        m_program->fill(options);
        options.full = m_mode->currentIndex() == 1;
        options.remove = m_action->currentIndex() == 1;
        options.limits = m_limits;
        options.telemetryAccepted = m_telemetry->isChecked();
        request.scanner = options;
        request.scannerServers = scannerServers();
    }
    return request;
}

void ScanDialog::accept()
{
    const auto wanted = request();
    if (!wanted)
        return;
    if (wanted->scanner) {
        m_program->remember(m_remembered);
        m_remembered.setValue(kDisclosedKey, true);
    }
    Q_EMIT requested(*wanted);
    QDialog::accept();
}

void ScanDialog::done(int result)
{
    m_program->stop();
    QDialog::done(result);
}

} // namespace amado
