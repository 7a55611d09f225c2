// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/feedproof.h"

#include <QWidget>

#include <optional>

class QScrollArea;

namespace amado {

class CertificateDetailView;
class CertificateTree;
class StatusBadge;

/// The three trust decisions about the feed, kept apart: the endpoint's chain, the signer's and the
/// timestamp's, each with its verdict, and beside them what the chosen certificate says.
class TrustView : public QWidget
{
    Q_OBJECT
public:
    explicit TrustView(QWidget *parent = nullptr);

    /// `tls`: what the console saw of the endpoint; `proof`: of the document judged last. Either
    /// may be absent.
    void showTrust(const std::optional<TlsObservation> &tls, const std::optional<FeedProof> &proof,
                   const QDateTime &now);

private:
    /// One decision.
    struct Part
    {
        QLabel *title = nullptr;
        StatusBadge *badge = nullptr;
        QLabel *sentence = nullptr;
        CertificateTree *tree = nullptr;
    };
    Part makePart(const QString &name);
    void showEndpoint(const std::optional<TlsObservation> &tls, const QDateTime &now);
    void showSigner(const std::optional<FeedProof> &proof, const QDateTime &now);
    void showTimestamp(const std::optional<FeedProof> &proof, const QDateTime &now);
    void showExplained();

    QScrollArea *m_chains;
    QVBoxLayout *m_column;
    Part m_endpoint;
    Part m_signer;
    Part m_timestamp;
    CertificateTree *m_explained; ///< Whose current certificate is explained beside the chains.
    CertificateDetailView *m_certificate;
    QDateTime m_now;
};

} // namespace amado
