// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/statusbadge.h"

#include <QScrollArea>

class QVBoxLayout;

namespace amado {

/// A column of sections, labelled rows and paragraphs, built anew whenever its facts or the
/// language change. All text is plain and can be selected.
class DetailView : public QScrollArea
{
    Q_OBJECT
public:
    explicit DetailView(QWidget *parent = nullptr);

    /// Begins anew; what was there stays in sight until finish().
    void clear();
    void addSection(const QString &title);
    void addText(const QString &text);
    void addMuted(const QString &text);
    void addMonospace(const QString &text);
    /// A button that shows and hides the text; hidden at first.
    void addFold(const QString &title, const QString &text);
    /// A label at the left and its value beside it.
    void addRow(const QString &label, const QString &value);
    /// A label, a badge and the sentence that explains it; without a label it starts at the left.
    void addVerdict(const QString &label, const BadgeLook &look, const QString &word,
                    const QString &sentence);
    /// The detail view owns the widget until the next clear().
    void addWidget(QWidget *widget);
    void addGap();
    /// After the last item: shows it all at once. The rest of the height stays empty.
    void finish();

protected:
    /// Parent of what addWidget() takes.
    [[nodiscard]] QWidget *content() const { return m_content; }

private:
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace amado
