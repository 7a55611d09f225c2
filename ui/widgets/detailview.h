// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/document.h"
#include "ui/widgets/statusbadge.h"

#include <QScrollArea>

#include <functional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace amado {

/// Shows a document as a column of sections, rows and paragraphs; made anew whenever what it tells
/// or the language changes. All text is plain and can be selected.
class DetailView : public QScrollArea
{
    Q_OBJECT
public:
    explicit DetailView(QWidget *parent = nullptr);

    /// Makes the part of that name, which only the window has; null: it has nothing to show. The
    /// detail view owns it until it shows something else.
    using MakePart = std::function<QWidget *(const QString &name, QWidget *parent)>;
    /// Shows the document in place of what was shown; place and focus of the reader stay.
    void showDocument(const Document &document, const MakePart &makePart = {});

Q_SIGNALS:
    /// The person pressed the button of a row.
    void actionRequested(const amado::RowAction &action);

private:
    void begin();
    void finish();
    void showSection(const DocumentSection &section, const MakePart &makePart);
    void showTitle(const DocumentSection &section);
    void showRow(const DocumentRow &row);
    void addLine(const DocumentRow &row);
    [[nodiscard]] QLabel *paragraph(const QString &text, DocumentRow::Style style);
    void addFold(const QString &title, const QString &text);
    void addButton(QHBoxLayout &line, const RowAction &action);

    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace amado
