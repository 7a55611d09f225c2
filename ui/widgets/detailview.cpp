// SPDX-License-Identifier: MIT
#include "ui/widgets/detailview.h"

#include "ui/text/plaintext.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr int kLabelWidth = 200;

/// What the tabulator key stops at.
QWidgetList stops(const QWidget *content)
{
    QWidgetList found;
    if (!content)
        return found;
    for (QWidget *widget : content->findChildren<QWidget *>()) {
        if (widget->focusPolicy() & Qt::TabFocus)
            found.append(widget);
    }
    return found;
}

TextRole roleOf(DocumentRow::Style style)
{
    switch (style) {
    case DocumentRow::Style::Muted:
        return TextRole::Muted;
    case DocumentRow::Style::Monospace:
    case DocumentRow::Style::Diff:
        return TextRole::Monospace;
    case DocumentRow::Style::Heading:
    case DocumentRow::Style::Plain:
        break;
    }
    return TextRole::Body;
}

} // namespace

DetailView::DetailView(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
}

void DetailView::showDocument(const Document &document, const MakePart &makePart)
{
    begin();
    for (const DocumentSection &section : document.sections)
        showSection(section, makePart);
    finish();
}

/// What was there stays in sight until finish().
void DetailView::begin()
{
    m_content = new QWidget(this);
    m_content->setProperty("page", true);
    m_content->hide();
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, measure::kGap12, measure::kGap12, measure::kGap12);
    m_column->setSpacing(measure::kGap8);
}

void DetailView::showSection(const DocumentSection &section, const MakePart &makePart)
{
    if (!section.title.isEmpty())
        showTitle(section);
    for (const DocumentRow &row : section.rows) {
        if (row.part.isEmpty())
            showRow(row);
        else if (QWidget *part = makePart ? makePart(row.part, m_content) : nullptr)
            m_column->addWidget(part);
    }
}

/// With the verdict of the section before it, where it has one.
void DetailView::showTitle(const DocumentSection &section)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, m_column->count() > 0 ? measure::kGap8 : 0, 0, 0);
    head->setSpacing(measure::kGap8);
    if (!section.word.isEmpty()) {
        auto *badge = new StatusBadge(m_content);
        badge->setBadge(section.look, section.word);
        head->addWidget(badge);
    }
    QLabel *title = makeLabel(TextRole::Section, m_content, true);
    title->setText(harmless(section.title));
    head->addWidget(title, 1);
    m_column->addLayout(head);
}

void DetailView::showRow(const DocumentRow &row)
{
    const bool isParagraph = row.label.isEmpty() && row.word.isEmpty() && !row.action;
    if (!isParagraph || row.depth > 0)
        addLine(row);
    else if (!row.sentence.isEmpty())
        m_column->addWidget(paragraph(row.sentence, row.style));
    if (!row.guidance.isEmpty())
        m_column->addWidget(paragraph(row.guidance, DocumentRow::Style::Muted));
    if (!row.evidence.isEmpty())
        addFold(row.evidenceTitle, row.evidence.join(u'\n'));
}

/// Label, badge, sentence and button beside each other, as far as there are any.
void DetailView::addLine(const DocumentRow &row)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(row.depth * measure::kGap16, 0, 0, 0);
    line->setSpacing(measure::kGap12);
    if (!row.label.isEmpty()) {
        QLabel *name = makeLabel(TextRole::Muted, m_content);
        name->setText(harmless(row.label));
        name->setFixedWidth(kLabelWidth);
        line->addWidget(name, 0, Qt::AlignTop);
    }
    if (!row.word.isEmpty()) {
        auto *badge = new StatusBadge(m_content);
        badge->setBadge(row.look, row.word);
        line->addWidget(badge, 0, Qt::AlignTop);
    }
    if (!row.sentence.isEmpty())
        line->addWidget(paragraph(row.sentence, row.style), 1);
    if (row.action)
        addButton(*line, *row.action);
    if (row.sentence.isEmpty())
        line->addStretch(1);
    m_column->addLayout(line);
}

void DetailView::addButton(QHBoxLayout &line, const RowAction &action)
{
    auto *button = new QPushButton(action.text, m_content);
    button->setObjectName(action.id);
    button->setAutoDefault(false);
    if (action.isLink)
        button->setProperty("link", true);
    if (!action.spoken.isEmpty())
        button->setAccessibleName(action.spoken);
    line.addWidget(button, 0, Qt::AlignTop);
    connect(button, &QPushButton::clicked, this,
            [this, action] { Q_EMIT actionRequested(action); });
}

QLabel *DetailView::paragraph(const QString &text, DocumentRow::Style style)
{
    QLabel *label = makeLabel(roleOf(style), m_content, true);
    label->setText(harmless(text));
    return label;
}

/// A button that shows and hides the text; hidden at first.
void DetailView::addFold(const QString &title, const QString &text)
{
    auto *button = new QPushButton(m_content);
    button->setObjectName(u"fold"_s);
    button->setProperty("link", true);
    button->setCheckable(true);
    button->setAccessibleName(harmless(title));
    const auto showTitle = [button, title](bool open) {
        button->setText((open ? u"▾ "_s : u"▸ "_s) + buttonText(title));
    };
    showTitle(false);
    QLabel *label = paragraph(text, DocumentRow::Style::Monospace);
    label->hide();
    connect(button, &QPushButton::toggled, label, [label, showTitle](bool open) {
        label->setVisible(open);
        showTitle(open);
    });
    m_column->addWidget(button, 0, Qt::AlignLeft);
    m_column->addWidget(label);
}

void DetailView::finish()
{
    m_column->addStretch(1);
    // The place and the focus are kept: a new language or a fresh verdict must not send the reader
    // away.
    const int position = verticalScrollBar()->value();
    const qsizetype focused = stops(widget()).indexOf(window()->focusWidget());
    setWidget(m_content); // The former content is deleted with everything in it.
    m_content->show();
    // New widgets come last in the window; these belong after the detail view they stand on.
    QWidget *before = this;
    for (QWidget *stop : stops(m_content)) {
        setTabOrder(before, stop);
        before = stop;
    }
    if (focused >= 0) {
        const QWidgetList now = stops(m_content);
        QWidget *next = focused < now.size() ? now.at(focused) : this;
        next->setFocus();
    }
    QMetaObject::invokeMethod(
        this, [this, position] { verticalScrollBar()->setValue(position); }, Qt::QueuedConnection);
}

} // namespace amado
