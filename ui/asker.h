#pragma once

#include <QString>

class QWidget;

namespace amado {

/// Questions that stop the person, behind an interface so that tests can answer.
class Asker
{
public:
    virtual ~Asker() = default;
    /// An existing folder; empty when the person cancels.
    [[nodiscard]] virtual QString chooseFolder(QWidget *parent, const QString &title) = 0;
    /// An existing file; `filters` as the toolkit writes them ("Lists (*.csv)"). Empty when the
    /// person cancels.
    [[nodiscard]] virtual QString chooseFile(QWidget *parent, const QString &title,
                                             const QString &filters) = 0;
};

/// Asks through the system's own dialogs.
class SystemAsker : public Asker
{
public:
    [[nodiscard]] QString chooseFolder(QWidget *parent, const QString &title) override;
    [[nodiscard]] QString chooseFile(QWidget *parent, const QString &title,
                                     const QString &filters) override;
};

} // namespace amado
