// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "model/change/fileundo.h"
#include "model/config/configeditor.h"

#include <gtest/gtest.h>

#include <random>

using namespace amado;
using namespace Qt::StringLiterals;

// Random foreign edits between acts of this program: whatever the order in which the acts are taken
// back, what is left is the original file with the foreign edits, byte for byte.

namespace {

constexpr unsigned kSeed = 20261124;
constexpr int kRuns = 10'000;
const QString kPath = u"C:\\inetpub\\wwwroot\\web.config"_s;

using Random = std::mt19937;

size_t below(Random &random, size_t limit)
{
    return std::uniform_int_distribution<size_t>(0, limit - 1)(random);
}

bool chance(Random &random, int percent)
{
    return static_cast<int>(below(random, 100)) < percent;
}

/// What stands around the rules in the file as Exchange or somebody left it.
const char *const kRewriteForms[] = {
    "",
    "<system.webServer />",
    "<system.webServer>{n}{i}{i}<rewrite/>{n}{i}</system.webServer>",
    "<system.webServer>{n}{i}{i}<rewrite>{n}{i}{i}{i}<rules/>{n}{i}{i}</rewrite>{n}{i}</"
    "system.webServer>",
    "<system.webServer><rewrite><rules></rules><outboundRules /></rewrite></system.webServer>",
    "<system.webServer>{n}{i}{i}<rewrite>{n}{i}{i}{i}<rules>{n}{i}{i}{i}{i}<clear/"
    ">{n}{i}{i}{i}{i}<!--#1-->"
    "{n}{i}{i}{i}{i}<rule name=\"Own\"><match url=\"x\"/><action "
    "type=\"None\"/></rule>{n}{i}{i}{i}</rules>"
    "{n}{i}{i}</rewrite>{n}{i}</system.webServer>",
    "<system.webServer>{n}{i}{i}<rewrite>{n}{i}{i}{i}<outboundRules>{n}{i}{i}{i}{i}<preConditions "
    "/>{n}"
    "{i}{i}{i}{i}<!--#1--> <rule name=\"Out\"/> "
    "{n}{i}{i}{i}</outboundRules>{n}{i}{i}</rewrite>{n}{i}"
    "</system.webServer>",
};

QByteArray originalFile(Random &random)
{
    static const char *const kEnds[] = {"\r\n", "\n", "\r", ""};
    static const char *const kIndents[] = {"  ", "    ", "\t", ""};
    std::string text =
        "<?xml version=\"1.0\"?>{n}<configuration>{n}{i}<!--#2-->{n}{i}<appSettings>{n}{i}{i}"
        "<add key=\"#3\" value=\"&lt;日本&gt;\"/>{n}{i}</appSettings>{n}{i}";
    text += kRewriteForms[below(random, std::size(kRewriteForms))];
    text += "{n}{i}<location "
            "path=\"#4\"><system.webServer><rewrite><rules/></rewrite></system.webServer>"
            "</location><!--#5-->{n}</configuration>";
    if (chance(random, 50))
        text += "{n}<!--#6-->{n}";
    if (chance(random, 3))
        text = "<configuration/>";
    const auto replaceAll = [&](std::string_view mark, const std::string &with) {
        for (size_t at = text.find(mark); at != std::string::npos;
             at = text.find(mark, at + with.size()))
            text.replace(at, mark.size(), with);
    };
    replaceAll("{n}", kEnds[below(random, std::size(kEnds))]);
    replaceAll("{i}", kIndents[below(random, std::size(kIndents))]);
    const QString decoded = QString::fromStdString(text);
    switch (below(random, 3)) {
    case 0:
        return decoded.toUtf8();
    case 1:
        return "\xEF\xBB\xBF" + decoded.toUtf8();
    default:
        return QByteArray("\xFF\xFE") +
               QByteArray(reinterpret_cast<const char *>(decoded.utf16()), decoded.size() * 2);
    }
}

std::vector<std::pair<std::string_view, ConfigElement>> itemsOf(int mitigation)
{
    const auto rule = [](const QString &name) {
        return ConfigElement{
            "rule",
            {{"name", name}},
            {{"match", {{"url", u".*"_s}}, {}}, {"action", {{"type", u"AbortRequest"_s}}, {}}}};
    };
    switch (mitigation) {
    case 0:
        return {{kRulesSection, rule(u"Amado B"_s)}, {kRulesSection, rule(u"Amado A"_s)}};
    case 1:
        return {{kRulesSection, rule(u"Amado C"_s)}};
    default:
        return {{kPreConditionsSection,
                 {"preCondition", {{"name", u"Amado P"_s}}, {{"add", {{"input", u"{X}"_s}}, {}}}}},
                {kOutboundSection, rule(u"Amado O"_s)}};
    }
}

/// One server's file, the same file as it would be without this program, and the journal.
class World
{
public:
    explicit World(unsigned seed)
        : m_random(seed)
        , m_original(originalFile(m_random))
        , m_real(m_original)
        , m_shadow(m_original)
    {}

    void run()
    {
        for (auto steps = 3 + below(m_random, 10); steps > 0; --steps) {
            if (chance(m_random, 45))
                editForeign();
            else if (chance(m_random, 60))
                apply(static_cast<int>(below(m_random, 3)));
            else
                undoOne();
            if (testing::Test::HasFailure())
                return;
        }
        while (!m_active.empty() && !testing::Test::HasFailure())
            undoOne();
        EXPECT_EQ(m_real.toStdString(), m_shadow.toStdString());
    }

private:
    void apply(int mitigation)
    {
        const QString name = QString::number(mitigation);
        for (const size_t index : m_active) {
            if (m_history[index].mitigation == name)
                return;
        }
        Result<ConfigEditor> editor = ConfigEditor::open(m_real, kPath);
        ASSERT_TRUE(editor) << editor.error().detail.toStdString() << m_real.toStdString();
        const bool guarded = chance(m_random, 50);
        for (const auto &item : itemsOf(mitigation))
            ASSERT_TRUE(editor->insert(item.first, item.second, guarded));
        m_active.push_back(m_history.size());
        record(ActKind::Apply, editor->bytes()).mitigation = name;
    }

    void undoOne()
    {
        if (m_active.empty())
            return;
        const size_t pick = below(m_random, m_active.size());
        const JournalEntry entry = m_history[m_active[pick]];
        m_active.erase(m_active.begin() + static_cast<ptrdiff_t>(pick));
        const auto undo =
            undoFileStep(m_history[static_cast<size_t>(entry.id.value.toInt())],
                         m_history[static_cast<size_t>(entry.id.value.toInt())].steps[0], m_history,
                         FileState{m_real});
        ASSERT_TRUE(undo) << undo.error().detail.toStdString()
                          << enumName(undo.error().reason).toStdString();
        ASSERT_TRUE(*undo);
        record(ActKind::Undo, std::get<FileState>((*undo)->after).bytes).reverses = entry.id;
    }

    JournalEntry &record(ActKind kind, const QByteArray &after)
    {
        JournalEntry entry;
        entry.id = {u"%1"_s.arg(m_history.size(), 4, 10, QChar(u'0'))};
        entry.kind = kind;
        entry.result = EntryResult::Verified;
        const Step step{{TargetKind::File, kPath}, FileState{m_real}, FileState{after}};
        entry.steps = {{step, StepState::Verified, {}}};
        m_real = after;
        m_history.push_back(std::move(entry));
        return m_history.back();
    }

    /// The same edit in both files, at a mark that stands in both.
    void editForeign()
    {
        const std::string mark = "#" + std::to_string(1 + below(m_random, 6));
        const std::string fresh = std::to_string(++m_count);
        if (!m_added.empty() && chance(m_random, 25)) {
            const size_t pick = below(m_random, m_added.size());
            change(m_added[pick], "");
            m_added.erase(m_added.begin() + static_cast<ptrdiff_t>(pick));
            return;
        }
        if (mark == "#3") {
            change("key=\"#3\"", "key=\"#3\" x" + fresh + "='\xE2\x82\xAC'");
            return;
        }
        static const char *const kForms[] = {"<!-- foreign ? -->", "\n\n  <!-- ? -->",
                                             "\r\n\t\t<!--?-->\r\n"};
        std::string text = kForms[below(m_random, std::size(kForms))];
        if (mark == "#1" && chance(m_random, 60))
            text = "\n    <rule name=\"F?\"><match url=\".*\"/><action type=\"None\"/></rule>";
        text.replace(text.find('?'), 1, "f" + fresh + "f");
        const std::string anchor = "<!--" + mark + "-->";
        if (change(anchor, anchor + text))
            m_added.push_back(text);
    }

    bool change(const std::string &what, const std::string &with)
    {
        for (QByteArray *file : {&m_real, &m_shadow}) {
            const Result<XmlDocument> document = XmlDocument::parse(*file);
            if (!document) {
                ADD_FAILURE() << document.error().detail.toStdString();
                return false;
            }
            std::string text = document->text();
            const size_t at = text.find(what);
            if (at == std::string::npos)
                return false;
            text.replace(at, what.size(), with);
            *file = document->encode(text);
        }
        return true;
    }

    Random m_random;
    QByteArray m_original;
    QByteArray m_real;
    QByteArray m_shadow;
    std::vector<JournalEntry> m_history;
    std::vector<size_t> m_active; ///< Indices of entries not taken back.
    std::vector<std::string> m_added;
    int m_count = 0;
};

} // namespace

TEST(ForeignEdits, AreAllThatRemains)
{
    std::cout << "seed " << kSeed << ", " << kRuns << " runs\n";
    for (unsigned run = 0; run < kRuns; ++run) {
        World(kSeed + run).run();
        ASSERT_FALSE(HasFailure()) << "run " << run;
    }
}
