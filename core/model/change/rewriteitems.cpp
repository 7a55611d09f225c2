// SPDX-License-Identifier: MIT
#include "model/change/rewriteitems.h"

#include "model/config/xmledit.h"

namespace amado {

bool RewriteItem::isSameItem(const RewriteItem &other) const
{
    return section == other.section && element == other.element &&
           name.compare(other.name, Qt::CaseInsensitive) == 0;
}

std::vector<RewriteItem> rewriteItems(const ConfigEditor &editor)
{
    std::vector<RewriteItem> items;
    const XmlDocument &document = editor.document();
    for (const std::string_view section : kItemSections) {
        const int container = editor.find(section);
        if (container == XmlElement::kNone)
            continue;
        for (int child = document.element(container).firstChild; child != XmlElement::kNone;
             child = document.element(child).nextSibling) {
            const std::string_view element = document.element(child).localName();
            const std::optional<QString> name = document.attribute(child, "name");
            const bool known =
                element == "rule" || element == "preCondition" || element == "remove";
            if (known && name)
                items.push_back(
                    {section, std::string(element), *name, canonicalForm(document, child)});
        }
    }
    return items;
}

Result<> removeItems(ConfigEditor &editor, const std::vector<RewriteItem> &items)
{
    for (const RewriteItem &item : items) {
        const int element = editor.findItem(item.section, item.element, item.name);
        if (element == XmlElement::kNone)
            continue;
        if (const Result<> removed = editor.remove(element); !removed)
            return removed;
    }
    return {};
}

} // namespace amado
