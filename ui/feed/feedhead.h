// SPDX-License-Identifier: MIT
#pragma once

#include "engine/feedservice.h"
#include "engine/fleetservice.h"
#include "ui/change/savefile.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace amado {

class ElidedLabel;
class Prompter;
class StatusBadge;

/// What is known of the feed in one sentence, how old that is, and the acts: fetch, import, export.
class FeedHead : public QWidget
{
    Q_OBJECT
public:
    /// `prompter` and `save` are replaceable, so that a test answers instead of a person.
    FeedHead(FeedService &feed, const FleetService &fleet, Prompter &prompter, AskSavePath save,
             QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showState();
    void showTrouble();
    void showProgress(qint64 received, qint64 expected);
    void importFile();
    void exportProof();

    FeedService &m_feed;
    const FleetService &m_fleet; ///< For the time.
    Prompter &m_prompter;
    AskSavePath m_askSave;
    StatusBadge *m_badge;
    ElidedLabel *m_headline;
    ElidedLabel *m_explanation;
    QLabel *m_trouble; ///< Why the last attempt failed, or why a file could not be read or written.
    QPushButton *m_fetch;
    QPushButton *m_import;
    QPushButton *m_export;
    QWidget *m_working;
    QLabel *m_workingText;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    std::optional<Error> m_fileError;
};

} // namespace amado
