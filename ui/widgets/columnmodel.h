// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/badgedelegate.h"

#include <QAbstractTableModel>

#include <concepts>
#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

class QHeaderView;

namespace amado {

/// What a column says of a row, or nothing. Takes what gives a QString and no sum of strings, which
/// would refer to what is gone when it is read.
class CellText
{
public:
    CellText() = default;
    template<class Function>
    requires std::same_as<std::invoke_result_t<Function &, int>, QString>
    CellText(Function text) // NOLINT(google-explicit-constructor)
        : m_text(std::move(text))
    {}
    [[nodiscard]] QString operator()(int row) const { return m_text ? m_text(row) : QString(); }

private:
    std::function<QString(int row)> m_text;
};

/// What one column of a table says of a row. A part that is left out says nothing.
struct ColumnSpec
{
    const char *title;    ///< QT_TR_NOOP() within the class of the model.
    int width = 0;        ///< At first, in pixels; 0: whatever the table gives.
    CellText text = {};   ///< Read aloud behind the title.
    CellText second = {}; ///< The line under it, read aloud as its reason.
    std::function<BadgeLook(int row)> badge = {};
    CellText tooltip = {}; ///< Shown as plain text.
    /// What the column is sorted by; without it, the text without case.
    std::function<qint64(int row)> rank = {};
    /// Asked before all others; they answer where it gives nothing valid.
    std::function<QVariant(int row, int role)> cell = {};
};

/// A table whose columns are described once each. A derived class knows the rows.
class ColumnModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum { SortRole = Qt::UserRole }; ///< Texts without case, or numbers.

    using QAbstractTableModel::QAbstractTableModel;

    /// Gives the columns of a table that shows this model their first widths; the last one takes
    /// what is left.
    void sizeColumns(QHeaderView &header) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

protected:
    /// Called once, in the constructor of the model. From then on it follows the language.
    void setColumns(std::vector<ColumnSpec> columns);
    [[nodiscard]] const ColumnSpec &column(int section) const { return m_columns[size_t(section)]; }
    [[nodiscard]] QString title(int section) const;
    /// A cell as it is read aloud: its title, what it says and, if there is one, the reason.
    [[nodiscard]] QString spoken(int section, const QString &text,
                                 const QString &reason = {}) const;
    void rowsChanged(int first, int last);
    /// Every cell and title may show something else now.
    virtual void everythingChanged();

private:
    std::vector<ColumnSpec> m_columns;
};

} // namespace amado
