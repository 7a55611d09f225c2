// SPDX-License-Identifier: MIT
#pragma once

#include "engine/progress.h"
#include "model/change/journalentry.h"
#include "ui/fleet/serverlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statusbadge.h"

#include <QLabel>
#include <QTreeWidget>

#include <vector>

namespace amado {

/// A plain, wrapping, selectable label with its object name.
[[nodiscard]] QLabel *namedLabel(TextRole role, QWidget *parent, const QString &name);

/// How the result of an act looks; the word comes from resultText().
[[nodiscard]] BadgeLook resultLook(EntryResult result);

/// How a server looks that is being worked on; nothing is decided yet, so neither good nor unknown.
[[nodiscard]] BadgeLook phaseLook(Progress::Phase phase);

/// Texts of a row with tooltips and what a screen reader says: "header: text".
void fillRow(QTreeWidgetItem &item, const QStringList &texts);

/// Shows a server in the first column: name, origin, and the path where names repeat.
void fillServer(QTreeWidgetItem &item, const ServerLabel &label);

/// One line of a ServerList.
struct ServerLine
{
    ServerLabel server;
    QString subject; ///< The vulnerability or rule.
    BadgeLook look;
    QString word;
    QString text; ///< A sentence.

    bool operator==(const ServerLine &) const = default;
};

/// Servers with a state each: badge, word and sentence. Keeps selection and scroll position while
/// lines change.
class ServerList : public QTreeWidget
{
    Q_OBJECT
public:
    explicit ServerList(QWidget *parent = nullptr);

    void setHeaders(const QString &server, const QString &subject, const QString &state,
                    const QString &text);
    void setLines(const std::vector<ServerLine> &lines);
    [[nodiscard]] int currentLine() const; ///< -1: none.

Q_SIGNALS:
    void currentLineChanged(int line);

private:
    std::vector<ServerLine> m_lines;
};

} // namespace amado
