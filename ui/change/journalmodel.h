// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/journalentry.h"
#include "ui/fleet/serverlabel.h"
#include "ui/widgets/columnmodel.h"

#include <QSortFilterProxyModel>

#include <optional>
#include <vector>

namespace amado {

/// What tells the server of an entry from every other one, also one of the same name.
[[nodiscard]] QString serverKey(const JournalEntry &entry);

/// The journal as a table, newest first. Texts are made when asked for, so they follow the
/// language.
class JournalModel : public ColumnModel
{
    Q_OBJECT
public:
    enum Column { When, Server, Act, Result, Person };
    enum Role { SearchRole = SortRole + 1 };

    explicit JournalModel(QObject *parent = nullptr);

    /// `labels`: of the server of each entry, in the same order; without them servers are told by
    /// their names.
    void setEntries(std::vector<JournalEntry> entries, std::vector<ServerLabel> labels = {});
    [[nodiscard]] const std::vector<JournalEntry> &entries() const { return m_entries; }
    [[nodiscard]] const JournalEntry &entryAt(int row) const;
    /// A later act took this one back.
    [[nodiscard]] bool isReversed(const EntryId &id) const;
    [[nodiscard]] const ServerLabel &labelAt(int row) const;
    /// The servers that occur, each once, by name; `key` as for JournalFilter::setServer().
    struct ListedServer
    {
        QString key;
        ServerLabel label;
    };
    [[nodiscard]] std::vector<ListedServer> servers() const;
    /// Any of these needs its path to be told from the others.
    [[nodiscard]] bool hasNamesakes() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString resultWords(const JournalEntry &entry) const;

    std::vector<JournalEntry> m_entries;
    std::vector<ServerLabel> m_labels; ///< Of each entry.
    std::vector<EntryId> m_reversed;
};

/// Narrows the journal by server, result and text; every word typed must occur somewhere in the
/// entry.
class JournalFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit JournalFilter(QObject *parent = nullptr);

    /// serverKey() of the entries wanted; empty: all.
    void setServer(const QString &server);
    void setResult(std::optional<EntryResult> result);
    void setText(const QString &text);
    [[nodiscard]] bool isFiltering() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_server;
    std::optional<EntryResult> m_result;
    QStringList m_words;
};

} // namespace amado
