// SPDX-License-Identifier: MIT
#pragma once

#include "engine/feedservice.h"
#include "ui/settings/settings.h"

#include <QObject>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace amado {

/// The fields of the settings that say where the feed is fetched from and through which proxy. An
/// address that cannot be used is said and not taken.
class FeedSourceFields : public QObject
{
    Q_OBJECT
public:
    /// Adds its rows to `form`; the widgets belong to `parent`.
    FeedSourceFields(Settings &settings, FeedService &feed, QFormLayout *form, QWidget *parent);

private:
    void takeAddress();
    void takeProxy();
    void showProblems();
    void hand();

    Settings &m_settings;
    FeedService &m_feed;
    QLineEdit *m_address;
    QComboBox *m_proxyKind;
    QLineEdit *m_proxy;
    QLabel *m_problem;
};

/// The source as the settings have it.
[[nodiscard]] FeedSource feedSourceOf(const Settings &settings);

} // namespace amado
