// SPDX-License-Identifier: MIT
#pragma once

#include "engine/feedservice.h"
#include "model/catalog/catalogs.h"
#include "ui/settings/settings.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace amado {

/// Language, theme, the way to the feed and how many servers are read together, at once; where the
/// store is and how old the data are.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(Settings &settings, LanguageSwitcher &languages, Theme &theme, FeedService &feed,
                   const Catalogs &catalogs, const QString &storePath, QWidget *parent = nullptr);

Q_SIGNALS:
    void serversAtOnceChanged(int count);

private:
    void addChoices(QFormLayout *form);
    void addServersAtOnce(QFormLayout *form);
    void addInformation(QFormLayout *form, const Catalogs &catalogs, const QString &storePath);

    Settings &m_settings;
    LanguageSwitcher &m_languages;
    Theme &m_theme;
    QComboBox *m_language;
    QComboBox *m_themeBox;
    QSpinBox *m_serversAtOnce;
};

} // namespace amado
