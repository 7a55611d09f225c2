#pragma once

#include "model/feed/certificate.h"
#include "ui/widgets/sheet.h"

#include <optional>

namespace amado {

/// Everything about one certificate, as text that can be selected and copied.
class CertificateSheet : public Sheet
{
    Q_OBJECT
public:
    explicit CertificateSheet(QWidget *parent = nullptr);

    /// `now` decides the ages. nullopt: says that none is chosen.
    void showCertificate(const std::optional<CertificateInfo> &certificate, const QDateTime &now);
};

/// A key usage by its dotted identifier in words; the identifier itself when it is not a known one.
[[nodiscard]] QString keyUsageText(const QString &oid);

} // namespace amado
