// SPDX-License-Identifier: MIT
#pragma once

#include "support/lab.h"
#include "support/scriptedprompter.h"
#include "support/widgets.h"

#include "ui/fleet/fleetpage.h"
#include "ui/mainwindow.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QTest>

#include <memory>

namespace amado::test {

/// The whole window on a fresh lab.
class LabWindow
{
public:
    explicit LabWindow(Language language, Lab::Contents contents = Lab::Contents::Servers,
                       QSize size = {1366, 768})
        : m_lab(contents)
    {
        using namespace Qt::StringLiterals;
        m_languages.setLanguage(language);
        m_theme.setLanguage(language);
        m_theme.setChoice(ThemeChoice::Light);
        m_settings = std::make_unique<Settings>(m_lab.path(u"settings.ini"_s));
        open(size);
    }

    /// Closes the window, and opens it as the next start would.
    void open(QSize size)
    {
        using namespace Qt::StringLiterals;
        if (m_window)
            m_window->close();
        m_window.reset();
        m_window = std::make_unique<MainWindow>(
            WindowServices{m_lab.fleet(), m_lab.changes(), m_lab.feed(), m_lab.servers(),
                           m_lab.scans(), m_lab.evidence(), m_lab.scannerPrograms(), m_theme,
                           m_languages, *m_settings, prompter, u"store.sqlite"_s});
        m_window->resize(size);
        m_window->show();
        m_isActive = QTest::qWaitForWindowActive(m_window.get());
    }

    [[nodiscard]] bool isOpen() const { return m_lab.isOpen() && m_isActive; }
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Lab &lab() { return m_lab; }
    [[nodiscard]] TableView *table()
    {
        return child<TableView>(*m_window, QStringLiteral("fleetTable"));
    }
    /// To whoever has the keyboard.
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target =
            QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
        QTest::keyClick(target, Qt::Key(code), modifiers);
    }

    ScriptedPrompter prompter;

private:
    LanguageSwitcher m_languages;
    Theme m_theme{*qApp};
    Lab m_lab;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    bool m_isActive = false;
};

} // namespace amado::test
