// SPDX-License-Identifier: MIT
#pragma once

#include "ui/prompter.h"

namespace amado::test {

/// Answers every question with what it was given before.
class ScriptedPrompter : public Prompter
{
public:
    QString folder;
    QString file;
    bool agrees = true;
    QStringList asked; ///< What was to be confirmed.
    QStringList verbs; ///< The texts of the buttons that confirm.

    QString chooseFolder(QWidget *, const QString &) override { return folder; }
    QString chooseFile(QWidget *, const QString &, const QStringList &) override { return file; }
    bool confirm(QWidget *, const QString &, const QString &text, const QString &verb,
                 const QString &) override
    {
        verbs.append(verb);
        asked.append(text);
        return agrees;
    }
};

} // namespace amado::test
