// SPDX-License-Identifier: MIT
#pragma once

#include "engine/serverservice.h"

#include <QDialog>
#include <QHash>

class QBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QTabWidget;

namespace amado {

class Prompter;
class DiscoverPanel;
class ReachForm;
class StageList;

/// Adds real servers: by name, from a list in a file, or found in Active Directory; tests the way
/// to one first. Also shows how a listed server is reached, to change or test it.
class AddServerDialog : public QDialog
{
    Q_OBJECT
public:
    AddServerDialog(ServerService &servers, const FleetService &fleet, Prompter &prompter,
                    QWidget *parent = nullptr);
    ~AddServerDialog() override;

    /// Shows how a listed server is reached instead, and tests it.
    void showServer(const ServerRecord &record);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildNames();
    QWidget *buildForm();
    QWidget *buildTest();
    void showTexts();
    void update();
    void readFile();
    void test();
    void add();
    void takeTested(const std::vector<StageReport> &reports);
    void takeAdded(const std::vector<AddOutcome> &outcomes);
    void acceptPeer(const QString &sha256);
    /// The servers asked for by what is in the open tab. Errors of single ones are in the results.
    [[nodiscard]] std::vector<std::pair<QString, Result<ServerToList>>> wanted() const;
    [[nodiscard]] Result<ServerToList> fromForm(const QString &host) const;

    ServerService &m_servers;
    Prompter &m_prompter;
    QBoxLayout *m_sides = nullptr;
    QScrollArea *m_formArea = nullptr;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_names;
    QPushButton *m_file;
    DiscoverPanel *m_discover;
    ReachForm *m_form;
    StageList *m_stages;
    QLabel *m_stagesTitle;
    QLabel *m_formTitle;
    QLabel *m_namesHint;
    QLabel *m_outcome;
    QWidget *m_testPart = nullptr;
    QPushButton *m_test;
    QPushButton *m_add;
    QPushButton *m_close;
    QPushButton *m_help;
    std::optional<ServerRecord> m_shown; ///< A listed one; nothing: servers are to be added.
    std::vector<ServerToList> m_fromFile;
    QStringList m_fileProblems;
    QString m_fileName;
    QHash<QString, QString> m_pins; ///< Accepted certificate or host key by address.
    QString m_testedAddress;
    bool m_isListed = false; ///< A listed server is shown to be changed.
    std::stop_source m_stopTest{std::nostopstate};
    bool m_testing = false;
    bool m_adding = false;
};

} // namespace amado
