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
    /// Leaf first. The leaf becomes the current certificate, or the one that breaks the chain.
    void showChain(const CertificateChain &chain, const Marks &marks);
    [[nodiscard]] std::optional<CertificateInfo> currentCertificate() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void certificateChosen();

protected:
    void focusInEvent(QFocusEvent *event) override;
    /// The chain cannot be folded, so nothing is drawn where the arrows would be.
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;

private:
    CertificateChain m_chain;
};

} // namespace amado
