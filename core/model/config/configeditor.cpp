// SPDX-License-Identifier: MIT
#include "model/config/configeditor.h"

#include "model/config/xmlchars.h"
#include "model/config/xmledit.h"

#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

std::string_view firstPart(std::string_view path)
{
    return path.substr(0, path.find('/'));
}

std::string_view restOf(std::string_view path)
{
    const size_t slash = path.find('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
}

struct Reached
{
    int element = 0;
    std::string_view rest; ///< The part of the path that does not exist yet.
};

/// As far down the path as the file goes: groups may stand several times, the one that leads
/// furthest counts.
Reached reach(const XmlDocument &document, int from, std::string_view path)
{
    Reached best{from, path};
    if (path.empty())
        return best;
    for (int child = document.element(from).firstChild; child != XmlElement::kNone;
         child = document.element(child).nextSibling) {
        if (document.element(child).localName() != firstPart(path))
            continue;
        const Reached next = reach(document, child, restOf(path));
        if (best.element == from || next.rest.size() < best.rest.size())
            best = next;
    }
    return best;
}

/// The path below the root: the whole path, or what lies below the section an external file
/// consists of.
std::optional<std::string_view> pathBelowRoot(const XmlDocument &document, std::string_view path)
{
    const std::string_view root = document.element(0).localName();
    if (root == "configuration")
        return path;
    while (!path.empty()) {
        const bool reached = firstPart(path) == root;
        path = restOf(path);
        if (reached)
            return path;
    }
    return std::nullopt;
}

bool sameName(const XmlDocument &document, int element, const QString &name)
{
    const std::optional<QString> own = document.attribute(element, "name");
    return own && own->compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

ConfigEditor::ConfigEditor(XmlDocument document, QString path)
    : m_document(std::move(document))
    , m_path(std::move(path))
{}

Result<ConfigEditor> ConfigEditor::open(const QByteArray &bytes, const QString &path)
{
    Result<XmlDocument> document = XmlDocument::parse(bytes, path);
    if (!document)
        return failure(document.error());
    static constexpr std::array<std::string_view, 4> kRoots = {"configuration", "rules",
                                                               "outboundRules", "globalRules"};
    if (std::find(kRoots.begin(), kRoots.end(), document->element(0).localName()) == kRoots.end()) {
        const TextPosition place = document->position(document->element(0).startTag.begin);
        return failure(ErrorCode::InvalidData, Reason::MalformedXml, path,
                       u"the root element is not configuration"_s, place.line, place.column);
    }
    return ConfigEditor(std::move(*document), path);
}

QByteArray ConfigEditor::emptyFile()
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<configuration>\r\n</configuration>\r\n";
}

int ConfigEditor::find(std::string_view sectionPath) const
{
    const std::optional<std::string_view> path = pathBelowRoot(m_document, sectionPath);
    if (!path)
        return XmlElement::kNone;
    const Reached reached = reach(m_document, 0, *path);
    return reached.rest.empty() ? reached.element : XmlElement::kNone;
}

int ConfigEditor::findItem(std::string_view sectionPath, std::string_view element,
                           const QString &name) const
{
    const int section = find(sectionPath);
    if (section == XmlElement::kNone)
        return XmlElement::kNone;
    for (int child = m_document.element(section).firstChild; child != XmlElement::kNone;
         child = m_document.element(child).nextSibling) {
        if (m_document.element(child).localName() == element && sameName(m_document, child, name))
            return child;
    }
    return XmlElement::kNone;
}

std::optional<QString> ConfigEditor::externalSource(std::string_view sectionPath) const
{
    const std::optional<std::string_view> path = pathBelowRoot(m_document, sectionPath);
    if (!path)
        return std::nullopt;
    for (int at = reach(m_document, 0, *path).element; at > 0; at = m_document.element(at).parent) {
        if (const std::optional<QString> source = m_document.attribute(at, "configSource"))
            return source;
    }
    return std::nullopt;
}

/// The child to insert behind; kNone for the start tag.
int ConfigEditor::placeFor(int section, const ConfigElement &item, const QString &behind) const
{
    for (int child = m_document.element(section).firstChild;
         !behind.isEmpty() && child != XmlElement::kNone;
         child = m_document.element(child).nextSibling) {
        if (m_document.element(child).localName() == item.name &&
            sameName(m_document, child, behind))
            return child;
    }
    const QString name = item.attributes.front().second;
    const auto isRemoveOf = [&](int child, const QString &what) {
        return m_document.element(child).localName() == "remove" &&
               sameName(m_document, child, what);
    };
    std::vector<int> children;
    size_t first = 0; // Behind what drops inherited items, ours would go with them.
    for (int child = m_document.element(section).firstChild; child != XmlElement::kNone;
         child = m_document.element(child).nextSibling) {
        children.push_back(child);
        if (m_document.element(child).localName() == "clear" || isRemoveOf(child, name))
            first = children.size();
    }
    for (size_t i = first; i < children.size(); ++i) {
        if (m_document.element(children[i]).localName() != item.name)
            continue;
        // A <remove> that guards the next item stays directly before it.
        const QString next = m_document.attribute(children[i], "name").value_or(QString());
        const bool guarded = i > first && isRemoveOf(children[i - 1], next);
        const size_t place = guarded ? i - 1 : i;
        return place == 0 ? XmlElement::kNone : children[place - 1];
    }
    return children.empty() ? XmlElement::kNone : children.back();
}

Result<> ConfigEditor::insert(std::string_view sectionPath, const ConfigElement &item, bool guarded,
                              const QString &behind)
{
    const QString name = item.attributes.front().second;
    const int existing = findItem(sectionPath, item.name, name);
    if (existing != XmlElement::kNone) {
        const TextPosition place = m_document.position(m_document.element(existing).startTag.begin);
        return failure(ErrorCode::PreconditionFailed, Reason::NameInUse, m_path, name, place.line,
                       place.column);
    }
    const std::optional<std::string_view> path = pathBelowRoot(m_document, sectionPath);
    if (!path)
        return failure(ErrorCode::Internal, Reason::None, m_path, u"section of another file"_s);
    std::vector<ConfigElement> elements;
    if (guarded)
        elements.push_back(removeElementFor(name));
    elements.push_back(item);
    const Reached reached = reach(m_document, 0, *path);
    if (reached.rest.empty()) {
        return accept(withInserted(m_document, reached.element,
                                   placeFor(reached.element, item, behind), elements));
    }
    // Built from the inside: the last missing container holds the item.
    std::string_view missing = reached.rest;
    while (!missing.empty()) {
        const size_t slash = missing.rfind('/');
        const bool single = slash == std::string_view::npos;
        const std::string_view container = single ? missing : missing.substr(slash + 1);
        elements = {ConfigElement{std::string(container), {}, std::move(elements)}};
        missing = single ? std::string_view() : missing.substr(0, slash);
    }
    return accept(withInserted(m_document, reached.element, lastChild(m_document, reached.element),
                               elements));
}

Result<> ConfigEditor::remove(int element)
{
    return accept(withoutElement(m_document, element));
}

Result<> ConfigEditor::close(int element, std::string_view startTag)
{
    return accept(withClosed(m_document, element, startTag));
}

Result<> ConfigEditor::setAttribute(int element, const std::string &name, const QString &value)
{
    return accept(withAttribute(m_document, element, name, value));
}

Result<> ConfigEditor::accept(const std::string &text)
{
    Result<XmlDocument> edited = XmlDocument::parse(m_document.encode(text), m_path);
    if (!edited) {
        // Growing past a limit is the only way an edit of a sound file can fail.
        return failure(edited.error());
    }
    m_document = std::move(*edited);
    return {};
}

bool dropsInherited(const ConfigEditor &editor, std::string_view sectionPath, const QString &name)
{
    const int section = editor.find(sectionPath);
    if (section == XmlElement::kNone)
        return false;
    return editor.document().child(section, "clear") != XmlElement::kNone ||
           editor.findItem(sectionPath, "remove", name) != XmlElement::kNone;
}

} // namespace amado
