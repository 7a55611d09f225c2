#pragma once

#include "model/catalog/mitigationcatalog.h"
#include "ui/widgets/sheet.h"

namespace amado {

/// What one mitigation is: what it does, side effects, revisions with their content, advice by
/// date.
class MitigationSheet : public Sheet
{
    Q_OBJECT
public:
    explicit MitigationSheet(QWidget *parent = nullptr);
    void showMitigation(const Mitigation &mitigation, QDate today);

private:
    void addRevisions(const RuleTemplate &rule);
    void addComponents(const Mitigation &mitigation);
};

} // namespace amado
