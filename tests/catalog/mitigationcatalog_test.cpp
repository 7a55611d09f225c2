#include "shippedcatalogs.h"

namespace amado {
namespace {

using namespace Qt::StringLiterals;

const std::vector<Mitigation> &mitigations()
{
    return test::shippedCatalogs().mitigations.mitigations();
}

TEST(MitigationCatalog, HoldsEveryPublishedMitigation)
{
    QStringList ids;
    for (const Mitigation &mitigation : mitigations())
        ids.append(mitigation.id);
    EXPECT_EQ(ids, (QStringList{u"CVE-2021-26855"_s, u"CVE-2021-26857"_s, u"CVE-2021-27065"_s,
                                u"CVE-2021-26858"_s, u"CVE-2022-41040"_s, u"CVE-2026-42897"_s}));
}

} // namespace
} // namespace amado
