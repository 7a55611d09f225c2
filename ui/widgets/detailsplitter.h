// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QPointer>
#include <QSplitter>

class QShortcut;

namespace amado {

class IconButton;
class TableView;

/// A table and, on a card below or beside it, what is known of its current row. Where there is no
/// room for both the table is alone. The detail can be opened as a page of its own everywhere; Esc
/// closes it.
class DetailSplitter : public QSplitter
{
    Q_OBJECT
public:
    /// Owns both.
    DetailSplitter(QWidget *upper, QWidget *detail, QWidget *parent);

    /// Enter and a double click on the table open the detail.
    void openFrom(TableView &table);
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// The detail has a button of its own that leads back.
    void hideBack();
    /// The detail stands beside the table, as in a wide window, or below it.
    void setBeside(bool beside);
    /// What the table likes to have when the detail is below it and nobody moved the handle.
    void setUpperHeight(int height);
    /// Where a person put the handle, below and beside; empty where nobody did.
    [[nodiscard]] QByteArrayList handlePlaces() const { return {m_below, m_besides}; }
    void setHandlePlaces(const QByteArrayList &places);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void openChanged(bool open);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    [[nodiscard]] QByteArray &place();
    void placeHandle();

    QWidget *m_upper;
    QWidget *m_card;
    QWidget *m_detail;
    IconButton *m_back;
    QShortcut *m_escape;
    QPointer<QWidget> m_cameFrom; ///< Had the keyboard when the detail was opened.
    bool m_isOpen = false;
    bool m_hasBack = true;
    int m_upperHeight = 0;
    QByteArray m_below;
    QByteArray m_besides;
};

} // namespace amado
