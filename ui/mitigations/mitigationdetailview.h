// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/mitigationcatalog.h"
#include "ui/widgets/detailview.h"

namespace amado {

/// What one mitigation is: what it does, side effects, revisions with their content, advice by
/// date.
class MitigationDetailView : public DetailView
{
    Q_OBJECT
public:
    explicit MitigationDetailView(QWidget *parent = nullptr);
    void showMitigation(const Mitigation &mitigation, QDate today);

private:
    static void addRevisions(Document &page, const RuleTemplate &rule);
    static void addComponents(Document &page, const Mitigation &mitigation);
};

} // namespace amado
