// SPDX-License-Identifier: MIT

#include "ui/document/htmlform.h"
#include "ui/document/textform.h"
#include "ui/widgets/detailview.h"

#include <gtest/gtest.h>

#include <QPushButton>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace amado;

using namespace Qt::StringLiterals;

namespace {

const QString kHostile = u"<img src=http://evil.example/x onerror=alert(1)>\"'&lt;\u202E"_s;

/// Every part of a document filled with what a hostile server might send.
Document hostileDocument()
{
    Document document;
    document.title = kHostile;
    document.addText(kHostile);
    document.addVerdictSection(kHostile, {u"state-fixed"_s, Tone::Good}, kHostile).level = 2;
    document.add({.label = kHostile,
                  .word = kHostile,
                  .sentence = kHostile,
                  .guidance = kHostile,
                  .source = kHostile,
                  .evidenceTitle = kHostile,
                  .evidence = {kHostile, u"%1 %2"_s},
                  .action = RowAction{u"act"_s, {}, u"Press"_s, {}}});
    document.addMonospace(kHostile);
    document.add(
        {.sentence = u"+"_s + kHostile + u"\n-x\n same"_s, .style = DocumentRow::Style::Diff});
    document.add({.sentence = kHostile, .style = DocumentRow::Style::Heading});
    return document;
}

struct Page
{
    QSet<QString> elements;
    QSet<QString> attributes;
    QString text;
    std::vector<int> headings; ///< Levels in order.
};

/// The page read by a strict reader: the few HTML elements that are never closed are closed first.
Page parsed(const QByteArray &html)
{
    QString source = QString::fromUtf8(html);
    source.remove(u"<!DOCTYPE html>"_s);
    source.replace(QRegularExpression(u"(<meta [^>]*)>"_s), u"\\1/>"_s);
    Page page;
    QXmlStreamReader reader(source);
    bool isStyle = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            const QString name = reader.name().toString();
            isStyle = name == u"style";
            page.elements.insert(name);
            if (name.size() == 2 && name[0] == u'h' && name[1].isDigit())
                page.headings.push_back(name[1].digitValue());
            for (const QXmlStreamAttribute &attribute : reader.attributes())
                page.attributes.insert(attribute.name().toString());
        } else if (reader.isCharacters() && !isStyle) {
            page.text += reader.text();
        }
    }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    return page;
}

} // namespace

TEST(HtmlForm, WhatAServerSentIsTextAndNothingIsLoaded)
{
    const QByteArray html = documentHtml(hostileDocument());
    const Page page = parsed(html);
    const QSet<QString> harmlessElements = {u"html"_s, u"head"_s, u"meta"_s, u"title"_s, u"style"_s,
                                            u"body"_s, u"main"_s, u"h1"_s,   u"h3"_s,    u"h4"_s,
                                            u"p"_s,    u"span"_s, u"div"_s,  u"table"_s, u"tr"_s,
                                            u"th"_s,   u"td"_s};
    EXPECT_EQ((page.elements - harmlessElements).values(), QStringList());
    const QSet<QString> harmlessAttributes = {
        u"lang"_s, u"charset"_s, u"name"_s, u"content"_s, u"class"_s, u"scope"_s, u"http-equiv"_s};
    EXPECT_EQ((page.attributes - harmlessAttributes).values(), QStringList());
    EXPECT_FALSE(html.contains("url("));
    EXPECT_FALSE(html.contains("@import"));
    EXPECT_TRUE(html.contains("Content-Security-Policy"));
    EXPECT_FALSE(page.text.contains(u'\u202E'));
    EXPECT_GE(page.text.count(u"<img src=http://evil.example/x onerror=alert(1)>\"'&lt;"_s), 10);
    EXPECT_TRUE(page.text.contains(u"%1 %2"_s));
    EXPECT_FALSE(page.text.contains(u"Press"_s)) << "paper has no buttons";
}

TEST(HtmlForm, RowsWithLabelsAreOneTableAndHeadingsRise)
{
    Document document;
    document.title = u"T"_s;
    document.addRow(u"a"_s, u"1"_s);
    document.addRow(u"b"_s, u"2"_s);
    document.addText(u"between"_s);
    document.addRow(u"c"_s, u"3"_s);
    document.addSection(u"S"_s);
    document.addPart(u"only the window has it"_s);
    document.addSection(u"Last"_s).level = 2;
    document.addText(u"end"_s);
    const QByteArray html = documentHtml(document);
    EXPECT_EQ(html.count("<table>"), 2);
    EXPECT_EQ(html.count("</table>"), 2);
    EXPECT_FALSE(html.contains(">S<")) << "an empty section is left out";
    EXPECT_EQ(parsed(html).headings, (std::vector<int>{1, 3}));
}

TEST(TextForm, EveryPartIsALineAndNoneSteersTheTerminal)
{
    const QString text = documentText(hostileDocument());
    EXPECT_FALSE(text.contains(u'\u202E'));
    EXPECT_TRUE(text.contains(u"\n=== ["_s));
    EXPECT_TRUE(text.contains(u"    %1 %2\n"_s));
    Document folds;
    folds.addSection(u"one\nline"_s);
    folds.addText(u"\u001B[2J"_s);
    EXPECT_TRUE(documentText(folds).contains(u"== one line\n"_s));
    EXPECT_FALSE(documentText(folds).contains(u'\u001B'));
}

TEST(DetailView, ShowsADocumentWithItsPartsAndTellsOfItsActions)
{
    DetailView view;
    Document document;
    document.add({.sentence = u"Removed."_s,
                  .action = RowAction{u"undoEntry"_s, u"7"_s, u"Undo…"_s, u"Undo it"_s}});
    document.addPart(u"known"_s);
    document.addPart(u"nothing to show"_s);
    QStringList asked;
    view.showDocument(document, [&](const QString &name, QWidget *parent) -> QWidget * {
        asked.append(name);
        return name == u"known" ? new QPushButton(u"part"_s, parent) : nullptr;
    });
    EXPECT_EQ(asked, (QStringList{u"known"_s, u"nothing to show"_s}));
    RowAction told;
    QObject::connect(&view, &DetailView::actionRequested, &view,
                     [&](const RowAction &action) { told = action; });
    auto *button = view.findChild<QPushButton *>(u"undoEntry"_s);
    ASSERT_NE(button, nullptr);
    EXPECT_EQ(button->accessibleName(), u"Undo it"_s);
    button->click();
    EXPECT_EQ(told.subject, u"7"_s);
    EXPECT_EQ(view.findChildren<QPushButton *>().size(), 2);
}
