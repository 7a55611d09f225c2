// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace amado {

/// Questions that stop the person, behind an interface so that tests can answer.
class Prompter
{
public:
    virtual ~Prompter() = default;
    /// An existing folder; empty when the person cancels.
    [[nodiscard]] virtual QString chooseFolder(QWidget *parent, const QString &title) = 0;
    /// An existing file to read; `filters` as "XML documents (*.xml)". Empty when the person
    /// cancels.
    [[nodiscard]] virtual QString chooseFile(QWidget *parent, const QString &title,
                                             const QStringList &filters) = 0;
    /// True when the person presses the button called `verb`; the one called `leave` is offered
    /// first. Both are texts of buttons.
    [[nodiscard]] virtual bool confirm(QWidget *parent, const QString &title, const QString &text,
                                       const QString &verb, const QString &leave) = 0;
};

/// Asks through the system's own dialogs.
class SystemPrompter : public Prompter
{
public:
    [[nodiscard]] QString chooseFolder(QWidget *parent, const QString &title) override;
    [[nodiscard]] QString chooseFile(QWidget *parent, const QString &title,
                                     const QStringList &filters) override;
    [[nodiscard]] bool confirm(QWidget *parent, const QString &title, const QString &text,
                               const QString &verb, const QString &leave) override;
};

} // namespace amado
