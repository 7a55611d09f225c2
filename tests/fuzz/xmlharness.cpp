// SPDX-License-Identifier: MIT
#include "fuzz/harness.h"

#include "model/config/configeditor.h"
#include "model/config/xmledit.h"

#include <cstdlib>

namespace amado::fuzz {

namespace {

void checkElement(const XmlDocument &document, int index)
{
    const XmlElement &element = document.element(index);
    const size_t size = document.text().size();
    require(element.startTag.begin < element.startTag.end && element.outer().end <= size);
    require(document.text()[element.startTag.begin] == '<');
    require(document.text()[element.outer().end - 1] == '>');
    require(element.parent < index);
    if (element.parent != XmlElement::kNone) {
        const Span around = document.element(element.parent).outer();
        require(around.begin < element.outer().begin && element.outer().end < around.end);
    }
    for (const XmlAttribute &attribute : document.attributes(index)) {
        require(attribute.value.end <= attribute.whole.end && !attribute.name.empty());
        (void)document.attribute(index, attribute.name);
    }
    require(document.position(element.startTag.begin).line >= 1);
}

} // namespace

void readXml(std::string_view input)
{
    const QByteArray bytes = bytesOf(input);
    const Result<XmlDocument> document = XmlDocument::parse(bytes);
    if (!document) {
        require(document.error().reason != Reason::None);
        return;
    }
    require(document->encode(document->text()) == bytes);
    require(!document->elements().empty());
    for (size_t i = 0; i < document->elements().size(); ++i)
        checkElement(*document, static_cast<int>(i));
}

void editConfig(std::string_view input)
{
    const QByteArray bytes = bytesOf(input);
    Result<ConfigEditor> editor = ConfigEditor::open(bytes, {});
    if (!editor)
        return;
    const ConfigElement rule{"rule", {{"name", QStringLiteral("Amado <fuzz>")}}, {}};
    const int section = editor->find(kRulesSection);
    const bool keepsTag =
        section != XmlElement::kNone && !editor->document().element(section).isSelfClosing();
    if (!editor->insert(kRulesSection, rule, false))
        return; // The name may be in use, or a limit reached.
    const int placed = editor->findItem(kRulesSection, "rule", rule.attributes.front().second);
    require(placed != XmlElement::kNone);
    require(editor->remove(placed).has_value());
    if (keepsTag)
        require(editor->bytes() == bytes);
    (void)canonicalForm(editor->document(), 0);
}

} // namespace amado::fuzz
