// SPDX-License-Identifier: MIT
#include "ui/commandpalette.h"

#include "ui/fleet/fleetmodel.h"
#include "ui/i18n/retranslate.h"
#include "ui/text/plaintext.h"
#include "ui/theme/tokens.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr QSize kPaletteSize(560, 360);
constexpr int kMost = 100; ///< More than this nobody reads; typing narrows.

} // namespace

CommandPalette::CommandPalette(std::vector<PaletteItem> items, QWidget *window)
    : QDialog(window)
    , m_items(std::move(items))
    , m_edit(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"commandPalette"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    for (const PaletteItem &item : m_items)
        m_keys.append(FleetModel::foldForSearch(item.text + u' ' + item.detail));
    m_edit->setObjectName(u"paletteEdit"_s);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kGap12, measure::kGap12, measure::kGap12, measure::kGap12);
    column->setSpacing(measure::kGap8);
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_edit, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::run);
    retranslate(this, [this] {
        setWindowTitle(tr("Find a command, a server or a CVE"));
        m_edit->setPlaceholderText(tr("Command, server or CVE"));
        m_edit->setAccessibleName(windowTitle());
        m_list->setAccessibleName(tr("What was found"));
        narrow();
    });
    const QSize room = window->size() - QSize(2 * measure::kGap24, 2 * measure::kGap24);
    resize(kPaletteSize.boundedTo(room));
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, measure::kGap24)));
    m_edit->setFocus();
}

void CommandPalette::narrow()
{
    const QStringList words =
        FleetModel::foldForSearch(m_edit->text()).split(u' ', Qt::SkipEmptyParts);
    m_list->clear();
    for (size_t place = 0; place < m_items.size() && m_list->count() < kMost; ++place) {
        const QString &key = m_keys[qsizetype(place)];
        if (!std::all_of(words.begin(), words.end(),
                         [&key](const QString &word) { return key.contains(word); }))
            continue;
        const PaletteItem &item = m_items[place];
        const QString text = item.detail.isEmpty()
                                 ? item.text
                                 : tr("%1 — %2", "name, what it is").arg(item.text, item.detail);
        auto *line = new QListWidgetItem(item.icon, oneLine(text), m_list);
        line->setData(Qt::UserRole, int(place));
        line->setSizeHint({0, measure::kTarget});
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem *chosen = m_list->currentItem();
    if (!chosen || !isVisible()) // A double click says it twice.
        return;
    const auto act = m_items[size_t(chosen->data(Qt::UserRole).toInt())].run;
    close(); // First, so that a dialog that is opened comes in front of the window.
    act();
}

/// The arrows walk the list while the field keeps the keyboard.
bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress && m_list->count() > 0) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            m_list->setCurrentRow((m_list->currentRow() + step + m_list->count()) %
                                  m_list->count());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace amado
