// SPDX-License-Identifier: MIT
#include "ui/change/journalmodel.h"

#include "ui/change/changetext.h"
#include "ui/change/parts.h"
#include "ui/text/agetext.h"
#include "ui/text/steptext.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

JournalModel::JournalModel(QObject *parent)
    : ColumnModel(parent)
{
    std::vector<ColumnSpec> columns = {
        {.title = QT_TR_NOOP("When"),
         .width = 190,
         .text = [this](int row) { return exactTime(entryAt(row).at); }},
        {.title = QT_TR_NOOP("Server"),
         .width = 200,
         .text = [this](int row) { return entryAt(row).server; },
         .cell = [this](int row,
                        int role) { return labelCell(labelAt(row), title(Server), role); }},
        {.title = QT_TR_NOOP("Change"),
         .width = 330,
         .text = [this](int row) { return entryText(entryAt(row)); }},
        {.title = QT_TR_NOOP("Result"),
         .width = 240,
         .text = [this](int row) { return resultWords(entryAt(row)); },
         .badge = [this](int row) { return resultLook(entryAt(row).result); }},
        {.title = QT_TR_NOOP("By"), .text = [this](int row) { return entryAt(row).person; }},
    };
    for (ColumnSpec &column : columns)
        column.tooltip = column.text;
    columns[Result].tooltip = [this](int row) { return entryResultSentence(entryAt(row).result); };
    setColumns(std::move(columns));
}

QString serverKey(const JournalEntry &entry)
{
    if (!entry.serverId.isEmpty())
        return entry.serverId.value;
    return entry.path.isEmpty() ? entry.server.toCaseFolded() : entry.path;
}

void JournalModel::setEntries(std::vector<JournalEntry> entries, std::vector<ServerLabel> labels)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_labels = std::move(labels);
    for (size_t row = m_labels.size(); row < m_entries.size(); ++row)
        m_labels.push_back({m_entries[row].server, std::nullopt, m_entries[row].path, false});
    m_reversed = reversedEntries(m_entries);
    endResetModel();
}

const JournalEntry &JournalModel::entryAt(int row) const
{
    return m_entries[static_cast<size_t>(row)];
}

bool JournalModel::isReversed(const EntryId &id) const
{
    return std::find(m_reversed.begin(), m_reversed.end(), id) != m_reversed.end();
}

const ServerLabel &JournalModel::labelAt(int row) const
{
    return m_labels[static_cast<size_t>(row)];
}

std::vector<JournalModel::ListedServer> JournalModel::servers() const
{
    std::vector<ListedServer> listed;
    QSet<QString> seen;
    for (size_t row = 0; row < m_entries.size(); ++row) {
        const QString key = serverKey(m_entries[row]);
        if (!seen.contains(key))
            listed.push_back({key, m_labels[row]});
        seen.insert(key);
    }
    std::stable_sort(listed.begin(), listed.end(), [](const auto &a, const auto &b) {
        return QString::compare(labelText(a.label), labelText(b.label), Qt::CaseInsensitive) < 0;
    });
    return listed;
}

bool JournalModel::hasNamesakes() const
{
    return std::any_of(m_labels.begin(), m_labels.end(),
                       [](const ServerLabel &label) { return label.hasNamesake; });
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QString JournalModel::resultWords(const JournalEntry &entry) const
{
    if (isReversed(entry.id))
        return tr("%1 (undone)").arg(entryResultWord(entry.result));
    return entryResultWord(entry.result);
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != SearchRole)
        return ColumnModel::data(index, role);
    const JournalEntry &entry = entryAt(index.row());
    QStringList words = {labelText(labelAt(index.row())), entry.path};
    for (int section = 0; section < columnCount(); ++section)
        words.append(column(section).text(index.row()));
    for (const JournalStep &step : entry.steps)
        words.append(step.target.name);
    return words.join(u'\n');
}

JournalFilter::JournalFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{}

void JournalFilter::setServer(const QString &server)
{
    m_server = server;
    invalidateFilter();
}

void JournalFilter::setResult(std::optional<EntryResult> result)
{
    m_result = result;
    invalidateFilter();
}

void JournalFilter::setText(const QString &text)
{
    // Full-width letters and digits from a Japanese keyboard find their half-width namesakes.
    m_words = text.normalized(QString::NormalizationForm_KC).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool JournalFilter::isFiltering() const
{
    return !m_server.isEmpty() || m_result.has_value() || !m_words.isEmpty();
}

bool JournalFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *journal = qobject_cast<const JournalModel *>(sourceModel());
    const JournalEntry &entry = journal->entryAt(row);
    if (!m_server.isEmpty() && serverKey(entry).compare(m_server, Qt::CaseInsensitive) != 0)
        return false;
    if (m_result && entry.result != *m_result)
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = journal->data(journal->index(row, 0, parent), JournalModel::SearchRole)
                             .toString()
                             .normalized(QString::NormalizationForm_KC);
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace amado
