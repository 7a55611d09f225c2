// SPDX-License-Identifier: MIT
#pragma once

#include "engine/safetyscan.h"
#include "ports/scannerprograms.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSettings;

namespace amado {

class Prompter;
class ScannerProgramService;

/// Asks where the Safety Scanner's program comes from: it lies on the servers, is a file of this
/// computer or is downloaded by it. A program of this computer is verified here, before anything is
/// begun, and what is wrong with it is said here.
class ScannerProgramFields : public QWidget
{
    Q_OBJECT
public:
    ScannerProgramFields(ScannerProgramService &programs, int lifeDays, Prompter &prompter,
                         QWidget *parent);

    /// What has to be done before a scan can start; empty: nothing.
    [[nodiscard]] QString missing() const;
    /// Only while nothing is missing.
    void fill(SafetyScanOptions &options) const;
    void restore(const QSettings &remembered);
    void remember(QSettings &remembered) const;
    void showTexts();
    /// Ends a download or a check that is under way.
    void stop();

Q_SIGNALS:
    void changed();

private:
    enum Place { OnServers, File, Download };
    [[nodiscard]] Place place() const;
    void build();
    void choosePlace();
    void chooseFile();
    void checkFile();
    void startDownload();
    void take(const LocalScanner &program);
    void takeError(const Error &error);
    void showProgress(qint64 received, qint64 expected);
    void forget();
    void showState();
    [[nodiscard]] QString stateText() const;

    ScannerProgramService &m_programs;
    int m_lifeDays;
    Prompter &m_prompter;
    std::optional<LocalScanner> m_held;
    std::optional<Error> m_error;
    qint64 m_received = 0;
    qint64 m_expected = -1;
    QTimer m_checkLater;
    QComboBox *m_place = nullptr;
    QLineEdit *m_onServers = nullptr;
    QWidget *m_fileRow = nullptr;
    QLineEdit *m_file = nullptr;
    QPushButton *m_browse = nullptr;
    QWidget *m_downloadRow = nullptr;
    QPushButton *m_download = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
    QLabel *m_state = nullptr;
};

} // namespace amado
