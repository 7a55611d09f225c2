// SPDX-License-Identifier: MIT
#include "ui/scans/scannerprogramfields.h"

#include "engine/scannerprogramservice.h"
#include "ui/prompter.h"
#include "ui/text/agetext.h"
#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>

#include <utility>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

const QString kProgramKey = u"scan/program"_s;
const QString kFileKey = u"scan/programFile"_s;
const QString kPlaceKey = u"scan/programPlace"_s;
/// While somebody types a path, half of it is not looked for.
constexpr int kTypingMs = 400;

bool isProgramPath(const QString &path)
{
    static const QRegularExpression pattern(uR"(^[A-Za-z]:\\[^"<>|?*]+\.exe$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(path).hasMatch();
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

ScannerProgramFields::ScannerProgramFields(ScannerProgramService &programs, int lifeDays,
                                           Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_programs(programs)
    , m_lifeDays(lifeDays)
    , m_prompter(prompter)
{
    build();
    m_checkLater.setSingleShot(true);
    m_checkLater.setInterval(kTypingMs);
    connect(&m_checkLater, &QTimer::timeout, this, &ScannerProgramFields::checkFile);
    connect(m_place, &QComboBox::currentIndexChanged, this, &ScannerProgramFields::choosePlace);
    connect(m_onServers, &QLineEdit::textChanged, this, &ScannerProgramFields::changed);
    connect(m_file, &QLineEdit::textChanged, this, [this] {
        forget();
        if (!m_file->text().trimmed().isEmpty())
            m_checkLater.start();
        showState();
    });
    connect(m_browse, &QPushButton::clicked, this, &ScannerProgramFields::chooseFile);
    connect(m_download, &QPushButton::clicked, this, &ScannerProgramFields::startDownload);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        forget();
        showState();
        m_download->setFocus();
    });
    connect(&programs, &ScannerProgramService::obtained, this, &ScannerProgramFields::take);
    connect(&programs, &ScannerProgramService::failed, this, &ScannerProgramFields::takeError);
    connect(&programs, &ScannerProgramService::progressed, this,
            &ScannerProgramFields::showProgress);
}

void ScannerProgramFields::build()
{
    m_place = new QComboBox(this);
    m_place->setObjectName(u"scannerPlace"_s);
    setFocusProxy(m_place);
    m_onServers = new QLineEdit(this);
    m_onServers->setObjectName(u"scannerProgram"_s);
    m_onServers->setPlaceholderText(u"C:\\Tools\\msert.exe"_s);
    const auto button = [this](const QString &name) {
        auto *made = new QPushButton(this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    const auto row = [this](std::initializer_list<QWidget *> widgets, int stretched) {
        auto *made = new QWidget(this);
        auto *line = new QHBoxLayout(made);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(measure::kGap8);
        for (QWidget *widget : widgets)
            line->addWidget(widget);
        line->setStretch(stretched, 1);
        return made;
    };
    m_file = new QLineEdit(this);
    m_file->setObjectName(u"scannerFile"_s);
    m_browse = button(u"scannerBrowse"_s);
    m_fileRow = row({m_file, m_browse}, 0);
    m_download = button(u"scannerDownload"_s);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"scannerDownloadProgress"_s);
    m_progress->setTextVisible(false);
    m_stop = button(u"scannerDownloadStop"_s);
    m_downloadRow = row({m_download, m_progress, m_stop}, 1);
    m_state = makeLabel(TextRole::Muted, this, true);
    m_state->setObjectName(u"scannerProgramState"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGap4);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_place, m_onServers, m_fileRow, m_downloadRow, m_state})
        column->addWidget(widget);
}

ScannerProgramFields::Place ScannerProgramFields::place() const
{
    return Place(std::max(0, m_place->currentIndex()));
}

/// A program of another place is not the one that was verified.
void ScannerProgramFields::choosePlace()
{
    forget();
    if (place() == File && !m_file->text().trimmed().isEmpty())
        checkFile();
    showState();
}

void ScannerProgramFields::chooseFile()
{
    const QString file =
        m_prompter.chooseFile(this, tr("Choose the Microsoft Safety Scanner program"),
                              {tr("Programs (*.exe)"), tr("All files (*)")});
    if (file.isEmpty())
        return;
    m_file->setText(file);
    checkFile();
}

void ScannerProgramFields::checkFile()
{
    forget();
    m_programs.verify(m_file->text().trimmed());
    showState();
}

void ScannerProgramFields::startDownload()
{
    forget();
    m_programs.download();
    showState();
    m_stop->setFocus();
}

void ScannerProgramFields::take(const LocalScanner &program)
{
    m_held = program;
    showState();
}

void ScannerProgramFields::takeError(const Error &error)
{
    m_error = error;
    showState();
}

void ScannerProgramFields::showProgress(qint64 received, qint64 expected)
{
    m_received = received;
    m_expected = expected;
    showState();
}

void ScannerProgramFields::stop()
{
    m_checkLater.stop();
    m_programs.cancel();
}

void ScannerProgramFields::forget()
{
    stop();
    m_held.reset();
    m_error.reset();
    m_received = 0;
    m_expected = -1;
}

QString ScannerProgramFields::missing() const
{
    const QString file = m_file->text().trimmed();
    switch (place()) {
    case OnServers:
        return isProgramPath(m_onServers->text().trimmed())
                   ? QString()
                   : tr("Enter the path of the Safety Scanner on the servers.");
    case File:
        if (m_held)
            return {};
        if (file.isEmpty())
            return tr("Choose the file of the Safety Scanner.");
        return m_error ? tr("Choose another file of the Safety Scanner.")
                       : tr("Wait until the file has been checked.");
    case Download:
        if (m_held)
            return {};
        return m_programs.isBusy() ? tr("Wait until the Safety Scanner has been downloaded.")
                                   : tr("Download the Safety Scanner first.");
    }
    return {};
}

void ScannerProgramFields::fill(SafetyScanOptions &options) const
{
    if (place() == OnServers) {
        options.program = m_onServers->text().trimmed();
    } else if (m_held) {
        options.localProgram = m_held->path;
        options.localSha256 = m_held->sha256;
        options.localHeld = m_held->held;
    }
}

void ScannerProgramFields::restore(const QSettings &remembered)
{
    m_onServers->setText(remembered.value(kProgramKey).toString());
    m_file->setText(remembered.value(kFileKey).toString());
    const int index = remembered.value(kPlaceKey, int(OnServers)).toInt();
    m_place->setCurrentIndex(index > Download || index < OnServers ? int(OnServers) : index);
    choosePlace();
}

void ScannerProgramFields::remember(QSettings &remembered) const
{
    remembered.setValue(kPlaceKey, int(place()));
    remembered.setValue(kProgramKey, m_onServers->text().trimmed());
    remembered.setValue(kFileKey, m_file->text().trimmed());
}

QString ScannerProgramFields::stateText() const
{
    if (place() == OnServers)
        return tr("Each server checks the scanner's signature and age before it starts.");
    if (m_error)
        return harmless(errorSentences(*m_error));
    if (m_held) {
        return tr("Signed by Microsoft on %1. You can use it until %2. Amado sends it (%3) to the "
                  "servers and deletes it there after the scan.")
            .arg(exactDate(m_held->date.toLocalTime().date()),
                 exactDate(m_held->date.addDays(m_lifeDays).toLocalTime().date()),
                 sizeText(m_held->size));
    }
    if (!m_programs.isBusy()) {
        return place() == Download
                   ? tr("This computer downloads it from the internet. The servers don't need "
                        "internet access. Amado checks its signature before using it.")
                   : tr("Amado checks its signature here before sending it to the servers.");
    }
    if (place() == File)
        return tr("Checking the signature …");
    return m_expected > 0
               ? tr("%1 of %2 downloaded").arg(sizeText(m_received), sizeText(m_expected))
               : tr("%1 downloaded").arg(sizeText(m_received));
}

void ScannerProgramFields::showState()
{
    const bool busy = m_programs.isBusy();
    m_onServers->setVisible(place() == OnServers);
    m_fileRow->setVisible(place() == File);
    m_downloadRow->setVisible(place() == Download);
    m_download->setVisible(!busy);
    m_progress->setVisible(busy);
    m_stop->setVisible(busy);
    // Without a known size the bar shows that something goes on.
    constexpr int kSteps = 1000;
    m_progress->setRange(0, m_expected > 0 ? kSteps : 0);
    if (m_expected > 0)
        m_progress->setValue(int(double(m_received) / double(m_expected) * kSteps));
    m_state->setText(stateText());
    Q_EMIT changed();
}

void ScannerProgramFields::showTexts()
{
    const int index = place();
    m_place->blockSignals(true);
    m_place->clear();
    m_place->addItems({tr("Already on the servers"), tr("A file on this computer"),
                       tr("Download it from Microsoft now")});
    m_place->setCurrentIndex(index);
    m_place->blockSignals(false);
    m_place->setAccessibleName(tr("Source of the Safety Scanner program"));
    m_onServers->setAccessibleName(tr("Path to the Safety Scanner on the servers"));
    m_file->setAccessibleName(tr("Safety Scanner file on this computer"));
    m_browse->setText(tr("&Browse…"));
    m_download->setText(tr("&Download now"));
    m_progress->setAccessibleName(tr("Download of the Safety Scanner"));
    m_stop->setText(tr("&Cancel download"));
    showState();
}

} // namespace amado
