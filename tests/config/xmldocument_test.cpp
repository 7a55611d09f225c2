// SPDX-License-Identifier: MIT
#include "model/config/xmldocument.h"

#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStringEncoder>
#include <QXmlStreamReader>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

struct Case
{
    const char *name;
    QByteArray text;
    Reason reason = Reason::None; ///< None: accepted.
    int line = 0;
    int column = 0;
};

void PrintTo(const Case &c, std::ostream *out)
{
    *out << c.name;
}

class Wellformedness : public testing::TestWithParam<Case>
{};

/// XML of a kind this program does not take.
class ForeignForm : public testing::TestWithParam<Case>
{};

void expectVerdict(const Case &c)
{
    const Result<XmlDocument> document = XmlDocument::parse(c.text, u"web.config"_s);
    if (c.reason == Reason::None) {
        ASSERT_TRUE(document) << document.error().detail.toStdString() << " at "
                              << document.error().line << ":" << document.error().column;
        EXPECT_EQ(document->encode(document->text()), c.text);
        return;
    }
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().reason, c.reason);
    EXPECT_EQ(document.error().subject, u"web.config"_s);
    if (c.line > 0) {
        EXPECT_EQ(document.error().line, c.line);
        EXPECT_EQ(document.error().column, c.column);
    }
}

std::optional<QStringList> valuesByQt(const QByteArray &text)
{
    QXmlStreamReader reader(text);
    reader.setNamespaceProcessing(false);
    QStringList values;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            values += u"<"_s + reader.qualifiedName().toString();
            for (const QXmlStreamAttribute &attribute : reader.attributes())
                values +=
                    attribute.qualifiedName().toString() + u'=' + attribute.value().toString();
        }
    }
    return reader.hasError() ? std::nullopt : std::optional(values);
}

QStringList valuesByUs(const XmlDocument &document)
{
    QStringList values;
    for (size_t i = 0; i < document.elements().size(); ++i) {
        const std::string_view name = document.elements()[i].name;
        values += u"<"_s + QString::fromUtf8(name.data(), qsizetype(name.size()));
        for (const XmlAttribute &attribute : document.attributes(int(i))) {
            const QString key =
                QString::fromUtf8(attribute.name.data(), qsizetype(attribute.name.size()));
            const size_t colon = attribute.name.rfind(':');
            values += key + u'=' + *document.attribute(int(i), attribute.name.substr(colon + 1));
        }
    }
    return values;
}

} // namespace

TEST_P(Wellformedness, IsJudgedAsXmlSays)
{
    expectVerdict(GetParam());
}

TEST_P(ForeignForm, IsRefusedForItsOwnReason)
{
    expectVerdict(GetParam());
}

TEST_P(Wellformedness, AgreesWithTheStreamReader)
{
    const Case &c = GetParam();
    const std::optional<QStringList> expected = valuesByQt(c.text);
    const Result<XmlDocument> document = XmlDocument::parse(c.text);
    ASSERT_EQ(expected.has_value(), document.has_value());
    if (document) {
        EXPECT_EQ(valuesByUs(*document), *expected);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Accepted, Wellformedness,
    testing::Values(
        Case{"empty element", "<a/>"}, Case{"declaration", "<?xml version=\"1.0\"?><a/>"},
        Case{"full declaration",
             "<?xml  version = '1.0' encoding='utf-8' standalone='yes' ?>\n<a/>"},
        Case{"blank in tags", "<a  b = 'c' \n d=\"e\" ></a >"},
        Case{"comment around", "<!-- x --><a/><!----> <!--y-->"},
        Case{"instruction", "<?pi?><?php echo 1?><a><?x y?></a>"},
        Case{"cdata", "<a><![CDATA[<b>&x;]]]]></a>"},
        Case{"entities", "<a b='&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;'>&lt;]]&gt;</a>"},
        Case{"normalised", "<a b=' x\r\ny\tz\n&#10;&#13; '/>"},
        Case{"greater in value", "<a b='>'/>"}, Case{"other quote", "<a b='\"' c=\"'\"/>"},
        Case{"prefixes", "<x:a y:b='1' x:c='2'/>"},
        Case{"non-ASCII", "<\xC3\xA9l\xC3\xA9ment n='\xE6\x97\xA5\xE6\x9C\xAC\xF0\x9F\x98\x80'/>"},
        Case{"trailing space", "<a/>\r\n\r\n"}, Case{"leading space", "\n <a/>"},
        Case{"brackets", "<a>]] > ]]</a>"}, Case{"xml-like target", "<?xml-stylesheet x?><a/>"},
        Case{"same name nested", "<a><a><a/></a></a>"}));

INSTANTIATE_TEST_SUITE_P(
    Refused, Wellformedness,
    testing::Values(
        Case{"nothing", "", Reason::MalformedXml, 1, 1},
        Case{"only space", " \n", Reason::MalformedXml, 2, 1},
        Case{"only comment", "<!--a-->", Reason::MalformedXml},
        Case{"mismatch", "<a>\n  <b>\n </a>", Reason::MalformedXml, 3, 2},
        Case{"unclosed", "<a><b></b>", Reason::MalformedXml, 1, 11},
        Case{"two roots", "<a/><b/>", Reason::MalformedXml, 1, 5},
        Case{"text behind", "<a/>x", Reason::MalformedXml, 1, 5},
        Case{"text before", "x<a/>", Reason::MalformedXml},
        Case{"reference outside", "<a/>&#32;", Reason::MalformedXml},
        Case{"cdata outside", "<![CDATA[]]><a/>", Reason::MalformedXml},
        Case{"twice", "<a b='1'\n b='2'/>", Reason::MalformedXml, 2, 2},
        Case{"unquoted", "<a b=1/>", Reason::MalformedXml, 1, 6},
        Case{"no value", "<a b/>", Reason::MalformedXml},
        Case{"glued", "<a b='1'c='2'/>", Reason::MalformedXml, 1, 9},
        Case{"less in value", "<a b='<'/>", Reason::MalformedXml, 1, 7},
        Case{"bare ampersand", "<a b='x&y'/>", Reason::MalformedXml, 1, 8},
        Case{"unknown entity", "<a>&nbsp;</a>", Reason::MalformedXml, 1, 4},
        Case{"upper entity", "<a>&LT;</a>", Reason::MalformedXml},
        Case{"empty reference", "<a>&#;</a>", Reason::MalformedXml},
        Case{"empty hex", "<a>&#x;</a>", Reason::MalformedXml},
        Case{"upper hex", "<a>&#X41;</a>", Reason::MalformedXml},
        Case{"zero", "<a>&#0;</a>", Reason::MalformedXml},
        Case{"surrogate", "<a>&#xD800;</a>", Reason::MalformedXml},
        Case{"beyond", "<a>&#x110000;</a>", Reason::MalformedXml},
        Case{"far beyond", "<a>&#x100000041;</a>", Reason::MalformedXml},
        Case{"double hyphen", "<a><!-- a -- b --></a>", Reason::MalformedXml, 1, 11},
        Case{"hyphen end", "<a><!-- a ---></a>", Reason::MalformedXml},
        Case{"open comment", "<a><!-- a </a>", Reason::MalformedXml},
        Case{"cdata end", "<a>]]></a>", Reason::MalformedXml, 1, 4},
        Case{"open cdata", "<a><![CDATA[</a>", Reason::MalformedXml},
        Case{"late declaration", " <?xml version='1.0'?><a/>", Reason::MalformedXml, 1, 2},
        Case{"second declaration", "<?xml version='1.0'?><?XML?><a/>", Reason::MalformedXml},
        Case{"no version", "<?xml encoding='utf-8'?><a/>", Reason::MalformedXml},
        Case{"version 1.1", "<?xml version='1.1'?><a/>", Reason::MalformedXml},
        Case{"bad standalone", "<?xml version='1.0' standalone='1'?><a/>", Reason::MalformedXml},
        Case{"bad encoding", "<?xml version='1.0' encoding=''?><a/>", Reason::MalformedXml},
        Case{"unclosed declaration", "<?xml version='1.0'><a/>", Reason::MalformedXml},
        Case{"instruction without target", "<a><? x?></a>", Reason::MalformedXml},
        Case{"open instruction", "<a/><?x ", Reason::MalformedXml},
        Case{"digit name", "<1/>", Reason::MalformedXml},
        Case{"blank name", "< a/>", Reason::MalformedXml},
        Case{"hyphen name", "<-a/>", Reason::MalformedXml},
        Case{"bad end", "<a></a b='1'>", Reason::MalformedXml},
        Case{"lone end", "</a>", Reason::MalformedXml},
        Case{"slash", "<a / >", Reason::MalformedXml},
        Case{"unclosed tag", "<a b='1'", Reason::MalformedXml},
        Case{"unclosed value", "<a b='1/>", Reason::MalformedXml},
        Case{"control", "<a>\x01</a>", Reason::MalformedXml, 1, 4},
        Case{"nul", QByteArray("<a>\0</a>", 8), Reason::MalformedXml},
        Case{"noncharacter", "<a>\xEF\xBF\xBF</a>", Reason::MalformedXml},
        Case{"case differs", "<a></A>", Reason::MalformedXml},
        Case{"declaration in element", "<a><!ELEMENT a ANY></a>", Reason::MalformedXml},
        Case{"column in characters", "<a>\n\xE6\x97\xA5\xF0\x9F\x98\x80&</a>", Reason::MalformedXml,
             2, 3}));

INSTANTIATE_TEST_SUITE_P(
    Refused, ForeignForm,
    testing::Values(
        Case{"doctype", "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY x 'y'>]>\n<a>&x;</a>",
             Reason::DocTypeDeclared, 2, 1},
        Case{"overlong", "<a>\xC0\xAF</a>", Reason::UnsupportedEncoding, 1, 4},
        Case{"surrogate bytes", "<a>\xED\xA0\x80</a>", Reason::UnsupportedEncoding},
        Case{"cut sequence", "<a>\xE6\x97", Reason::UnsupportedEncoding},
        Case{"Latin-1 undeclared", "<a b='\xE9'/>", Reason::UnsupportedEncoding},
        Case{"unknown encoding", "<?xml version='1.0' encoding='shift_jis'?><a/>",
             Reason::UnsupportedEncoding},
        Case{"not ASCII", "<?xml version='1.0' encoding='us-ascii'?><a b='\xC3\xA9'/>",
             Reason::UnsupportedEncoding},
        Case{"says UTF-16", "<?xml version='1.0' encoding='utf-16'?><a/>",
             Reason::UnsupportedEncoding},
        Case{"mark contradicts", "\xEF\xBB\xBF<?xml version='1.0' encoding='iso-8859-1'?><a/>",
             Reason::UnsupportedEncoding},
        Case{"odd UTF-16", QByteArray("\xFF\xFE<\0a\0/\0>", 9), Reason::UnsupportedEncoding},
        Case{"lone surrogate", QByteArray("\xFF\xFE<\0a\0\x00\xD8/\0>\0", 12),
             Reason::UnsupportedEncoding}));

TEST(XmlDocument, KeepsEveryEncodingByteForByte)
{
    const QString text = u"<?xml version=\"1.0\"?>\r\n<a n=\"日本é😀\"/>\r\n"_s;
    const auto bytes = [&](QStringConverter::Encoding encoding, bool mark) {
        QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom
                                              : QStringConverter::Flag::Default);
        return QByteArray(encoder.encode(text));
    };
    struct
    {
        QByteArray bytes;
        TextEncoding encoding;
    } const cases[] = {
        {bytes(QStringConverter::Utf8, false), TextEncoding::Utf8},
        {bytes(QStringConverter::Utf8, true), TextEncoding::Utf8WithBom},
        {bytes(QStringConverter::Utf16LE, true), TextEncoding::Utf16LittleEndian},
        {bytes(QStringConverter::Utf16LE, false), TextEncoding::Utf16LittleEndian},
        {bytes(QStringConverter::Utf16BE, true), TextEncoding::Utf16BigEndian},
        {bytes(QStringConverter::Utf16BE, false), TextEncoding::Utf16BigEndian},
    };
    for (const auto &c : cases) {
        const Result<XmlDocument> document = XmlDocument::parse(c.bytes);
        ASSERT_TRUE(document);
        EXPECT_EQ(document->encoding(), c.encoding);
        EXPECT_EQ(document->text(), text.toStdString());
        EXPECT_EQ(document->encode(document->text()), c.bytes);
        EXPECT_EQ(*document->attribute(0, "n"), u"日本é😀"_s);
    }
}

TEST(XmlDocument, WritesWhatAnEncodingCannotHoldAsReferences)
{
    const Result<XmlDocument> latin =
        XmlDocument::parse("<?xml version='1.0' encoding='iso-8859-1'?><a b='\xE9'/>");
    ASSERT_TRUE(latin);
    EXPECT_EQ(latin->encoding(), TextEncoding::Latin1);
    EXPECT_EQ(*latin->attribute(0, "b"), u"é"_s);
    EXPECT_EQ(latin->encode("<a b='é日'/>"), QByteArray("<a b='\xE9&#x65E5;'/>"));
    const Result<XmlDocument> windows =
        XmlDocument::parse("<?xml version='1.0' encoding='Windows-1252'?><a b='\xE9'/>");
    ASSERT_TRUE(windows);
    EXPECT_EQ(windows->encode("<a b='\xC2\x80'/>"), QByteArray("<a b='&#x80;'/>"));
    EXPECT_EQ(windows->encode("<a b='日– €'/>"), QByteArray("<a b='&#x65E5;\x96 \x80'/>"));
    const Result<XmlDocument> ascii =
        XmlDocument::parse("<?xml version='1.0' encoding='us-ascii'?><a/>");
    ASSERT_TRUE(ascii);
    EXPECT_EQ(ascii->encode("<a b='é'/>"), QByteArray("<a b='&#xE9;'/>"));
}

/// Office puts en dashes and typographic quotes into comments; every byte comes back.
TEST(XmlDocument, ReadsEveryByteOfWindows1252)
{
    QByteArray all;
    for (int byte = 0x80; byte <= 0xFF; ++byte)
        all.append(char(byte));
    const QByteArray bytes = "<?xml version='1.0' encoding='windows-1252'?>\r\n<!-- Fr\xFChling "
                             "\x96 \x84Herbst\x93 -->\r\n<a b='\x80\x99' c='" +
                             all + "'/>\r\n";
    const Result<XmlDocument> document = XmlDocument::parse(bytes);
    ASSERT_TRUE(document);
    EXPECT_EQ(*document->attribute(0, "b"), u"€™"_s);
    EXPECT_EQ(document->attribute(0, "c")->size(), 128);
    EXPECT_TRUE(QByteArrayView(document->text()).contains("Frühling – „Herbst“"));
    EXPECT_EQ(document->encode(document->text()), bytes);
}

TEST(XmlDocument, KnowsItsTree)
{
    const Result<XmlDocument> document = XmlDocument::parse("<r><a/><x:b k='1'><c/></x:b><a/></r>");
    ASSERT_TRUE(document);
    const int b = document->child(0, "b");
    EXPECT_EQ(document->element(b).localName(), "b");
    EXPECT_EQ(document->element(b).name, "x:b");
    EXPECT_EQ(document->element(document->child(b, "c")).parent, b);
    EXPECT_EQ(document->child(0, "a"), 1);
    EXPECT_EQ(document->element(1).nextSibling, b);
    EXPECT_EQ(document->child(b, "a"), XmlElement::kNone);
    EXPECT_EQ(document->attribute(b, "none"), std::nullopt);
    EXPECT_TRUE(document->element(1).isSelfClosing());
    const Span outer = document->element(b).outer();
    EXPECT_EQ(document->text().substr(outer.begin, outer.size()), "<x:b k='1'><c/></x:b>");
}

TEST(XmlDocument, CountsLinesByEveryKindOfLineEnd)
{
    const Result<XmlDocument> document = XmlDocument::parse("<a>\r\n<b/>\r<c/>\n é<d/></a>");
    ASSERT_TRUE(document);
    const auto place = [&](int element) {
        const TextPosition at = document->position(document->element(element).startTag.begin);
        return std::pair(at.line, at.column);
    };
    EXPECT_EQ(place(0), std::pair(1, 1));
    EXPECT_EQ(place(1), std::pair(2, 1));
    EXPECT_EQ(place(2), std::pair(3, 1));
    EXPECT_EQ(place(3), std::pair(4, 3));
}

TEST(XmlDocument, HoldsItsLimits)
{
    const auto nested = [](int depth) -> QByteArray {
        return QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth);
    };
    EXPECT_TRUE(XmlDocument::parse(nested(200)));
    const Result<XmlDocument> deep = XmlDocument::parse(nested(201));
    ASSERT_FALSE(deep);
    EXPECT_EQ(deep.error().reason, Reason::TooDeep);
    const Result<XmlDocument> large = XmlDocument::parse("<a></a>", {}, {.maxBytes = 6});
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().reason, Reason::FileTooLarge);
    QByteArray attributes = "<a";
    for (int i = 0; i < 20'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=''";
    EXPECT_TRUE(XmlDocument::parse(attributes + "/>"));
    EXPECT_FALSE(XmlDocument::parse(attributes + " a77=''/>"));
}

TEST(XmlDocument, ReadsRecordedFilesAndGivesTheirBytesBack)
{
    const std::optional<QString> folder = test::samplesFolder(u"iis-2019"_s);
    if (!folder)
        GTEST_SKIP() << "no recorded IIS files beside the project";
    for (const QFileInfo &info : QDir(*folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const Result<XmlDocument> document = XmlDocument::parse(bytes, info.fileName());
        ASSERT_TRUE(document) << info.fileName().toStdString();
        EXPECT_EQ(document->encode(document->text()), bytes) << info.fileName().toStdString();
        EXPECT_EQ(valuesByUs(*document), *valuesByQt(bytes)) << info.fileName().toStdString();
    }
}

TEST(XmlDocument, PlacesAreRightAndQuickHoweverLongTheLine)
{
    // Lines around the size of a block, and characters of one to four bytes at its edge.
    for (const int padding : {0, 1, 509, 510, 511, 512, 513, 1023, 1024, 5000}) {
        const QString text =
            u"<a>\n<!--"_s + QString(padding, u'x') + u"é世\U0001F600--><b/>\n<c/></a>"_s;
        const Result<XmlDocument> document = XmlDocument::parse(text.toUtf8());
        ASSERT_TRUE(document);
        const TextPosition b = document->position(document->element(1).startTag.begin);
        EXPECT_EQ(b.line, 2);
        EXPECT_EQ(b.column, 4 + padding + 3 + 3 + 1);
        const TextPosition c = document->position(document->element(2).startTag.begin);
        EXPECT_EQ(c.line, 3);
        EXPECT_EQ(c.column, 1);
        EXPECT_EQ(document->position(size_t(-1)).line, 3);
    }
    QByteArray wide = "<a>";
    for (int i = 0; i < 400'000; ++i)
        wide += "<b c='\xC3\xA4'/>";
    const Result<XmlDocument> document = XmlDocument::parse(wide + "</a>");
    ASSERT_TRUE(document);
    QElapsedTimer timer;
    timer.start();
    int last = 0;
    for (const XmlElement &element : document->elements()) {
        const TextPosition at = document->position(element.startTag.begin);
        EXPECT_GT(at.column, last);
        last = at.column;
    }
    EXPECT_EQ(last, 4 + 399'999 * 10);
    EXPECT_LT(timer.elapsed(), 5'000); // Counting from the start of the line took minutes.
}

TEST(XmlDocument, ALimitHoldsForTheValueOfAnAttribute)
{
    const auto withValue = [](qsizetype length) {
        return XmlDocument::parse("<a b='" + QByteArray(length, 'x') + "'/>");
    };
    EXPECT_TRUE(withValue(1 << 20));
    const auto refused = withValue((1 << 20) + 1);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, Reason::FileTooLarge);
    EXPECT_EQ(refused.error().line, 1);
    EXPECT_EQ(refused.error().column, 7);
}
