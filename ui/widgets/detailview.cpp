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

} // namespace

DetailView::DetailView(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    clear();
}

void DetailView::clear()
{
    if (m_content != widget())
        delete m_content; // Begun and never finished.
    m_content = new QWidget(this);
    m_content->setProperty("page", true);
    m_content->hide();
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, measure::kGap12, measure::kGap12, measure::kGap12);
    m_column->setSpacing(measure::kGap8);
}

void DetailView::addSection(const QString &title)
{
    if (m_column->count() > 0)
        addGap();
    QLabel *label = makeLabel(TextRole::Section, m_content);
    label->setText(harmless(title));
    m_column->addWidget(label);
}

void DetailView::addText(const QString &text)
{
    QLabel *label = makeLabel(TextRole::Body, m_content, true);
    label->setText(harmless(text));
    m_column->addWidget(label);
}

void DetailView::addMuted(const QString &text)
{
    QLabel *label = makeLabel(TextRole::Muted, m_content, true);
    label->setText(harmless(text));
    m_column->addWidget(label);
}

void DetailView::addMonospace(const QString &text)
{
    QLabel *label = makeLabel(TextRole::Monospace, m_content, true);
    label->setText(harmless(text));
    m_column->addWidget(label);
}

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
    QLabel *label = makeLabel(TextRole::Monospace, m_content, true);
    label->setText(harmless(text));
    label->hide();
    connect(button, &QPushButton::toggled, label, [label, showTitle](bool open) {
        label->setVisible(open);
        showTitle(open);
    });
    m_column->addWidget(button, 0, Qt::AlignLeft);
    m_column->addWidget(label);
}

void DetailView::addRow(const QString &label, const QString &value)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(measure::kGap12);
    QLabel *name = makeLabel(TextRole::Muted, m_content);
    name->setText(harmless(label));
    name->setFixedWidth(kLabelWidth);
    name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    QLabel *text = makeLabel(TextRole::Body, m_content, true);
    text->setText(harmless(value));
    row->addWidget(name);
    row->addWidget(text, 1);
    m_column->addLayout(row);
}

void DetailView::addVerdict(const QString &label, const BadgeLook &look, const QString &word,
                            const QString &sentence)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(measure::kGap12);
    if (!label.isEmpty()) {
        QLabel *name = makeLabel(TextRole::Muted, m_content);
        name->setText(harmless(label));
        name->setFixedWidth(kLabelWidth);
        row->addWidget(name, 0, Qt::AlignTop);
    }
    auto *badge = new StatusBadge(m_content);
    badge->setBadge(look, word);
    QLabel *text = makeLabel(TextRole::Body, m_content, true);
    text->setText(harmless(sentence));
    row->addWidget(badge, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    m_column->addLayout(row);
}

void DetailView::addWidget(QWidget *widget)
{
    m_column->addWidget(widget);
}

void DetailView::addGap()
{
    m_column->addSpacing(measure::kGap8);
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
