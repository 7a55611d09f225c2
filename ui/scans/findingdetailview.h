// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scans/scanstanding.h"
#include "ui/widgets/detailview.h"

#include <optional>

namespace amado {

/// One finding: what it means and what to do first, then the entry as it stands in the log, then
/// why it counts and where that was published.
class FindingDetailView : public DetailView
{
    Q_OBJECT
public:
    explicit FindingDetailView(QWidget *parent = nullptr);

    /// `server` as it is called in sentences.
    void showFinding(const KnownFinding &found, const QString &server);
    void showNothing();
    [[nodiscard]] const std::optional<KnownFinding> &finding() const { return m_found; }

Q_SIGNALS:
    void explainRequested(const amado::KnownFinding &found);
    void endExplanationRequested(const amado::KnownFinding &found);
    void evidenceRequested(const amado::KnownFinding &found);
    /// To review how the entry of the configuration is removed.
    void removalRequested(const amado::ServerId &server, const amado::ConfigEntry &entry);

private:
    [[nodiscard]] QWidget *buttons(QWidget *parent);
    void addSteps(Document &page) const;
    void addEntry(Document &page) const;
    void addReasons(Document &page) const;

    std::optional<KnownFinding> m_found;
    QString m_server;
};

} // namespace amado
