// SPDX-License-Identifier: MIT
#pragma once

#include "engine/serverservice.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace amado {

/// Finds Exchange servers in Active Directory and lets some of them be chosen.
class DiscoverPanel : public QWidget
{
    Q_OBJECT
public:
    DiscoverPanel(ServerService &servers, const FleetService &fleet, QWidget *parent = nullptr);
    ~DiscoverPanel() override;

    /// The ticked ones.
    [[nodiscard]] std::vector<DiscoveredServer> chosen() const;

Q_SIGNALS:
    void chosenChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void showTexts();
    void search();
    void take(const Result<Discovery> &found);
    void fillList();
    void say();
    [[nodiscard]] bool isListed(const DiscoveredServer &server) const;

    ServerService &m_servers;
    const FleetService &m_fleet;
    QLineEdit *m_controller;
    QCheckBox *m_tls;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QPushButton *m_search;
    QTreeWidget *m_list;
    QLabel *m_outcome;
    std::optional<Result<Discovery>> m_found;
    std::stop_source m_stopSearch{std::nostopstate};
    bool m_searching = false;
};

} // namespace amado
