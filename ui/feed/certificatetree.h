// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/certificate.h"

#include <QDateTime>
#include <QTreeWidget>

#include <optional>

namespace amado {

/// A certificate chain as a tree, the root on top, the leaf at the end of the branch. The
/// certificate that breaks the chain is marked; one that has expired says since when.
class CertificateTree : public QTreeWidget
{
    Q_OBJECT
public:
    explicit CertificateTree(QWidget *parent = nullptr);

    /// What the chain is shown with.
    struct Marks
    {
        int brokenLink = -1; ///< Index into the chain; -1: none.
        QString brokenWord;  ///< Of the rule it breaks; shown at that certificate.
        QDateTime now;       ///< Decides what has expired.
    };
    /// Leaf first. The leaf becomes the current certificate, or the one that breaks the chain; the
    /// same chain once more keeps the current one. Does not tell certificateChosen().
    void showChain(const CertificateChain &chain, const Marks &marks);
    [[nodiscard]] const CertificateChain &chain() const { return m_chain; }
    [[nodiscard]] std::optional<CertificateInfo> currentCertificate() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Another certificate became current, or the tree got the keyboard.
    void certificateChosen();

protected:
    void focusInEvent(QFocusEvent *event) override;
    /// None: nothing can be folded.
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}

private:
    CertificateChain m_chain;
};

} // namespace amado
