// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/certificate.h"
#include "ui/widgets/detailview.h"

#include <optional>

namespace amado {

/// Everything about one certificate, as text that can be selected and copied.
class CertificateDetailView : public DetailView
{
    Q_OBJECT
public:
    explicit CertificateDetailView(QWidget *parent = nullptr);

    /// `now` decides the ages. nullopt: says that none is chosen.
    void showCertificate(const std::optional<CertificateInfo> &certificate, const QDateTime &now);
};

/// A key usage by its dotted identifier in words; the identifier itself when it is not a known one.
[[nodiscard]] QString keyUsageText(const QString &oid);

} // namespace amado
