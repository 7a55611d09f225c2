// SPDX-License-Identifier: MIT
#include "model/feed/feeddocument.h"

#include <gtest/gtest.h>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

QByteArray feed(const QByteArray &inside)
{
    return "<EOCS version=\"1.0.4\">" + inside + "</EOCS>";
}

QByteArray action(const QByteArray &attributes, const QByteArray &inside)
{
    return feed("<Config id=\"M9\" desc=\"d\"><ActionList><Action " + attributes + '>' + inside +
                "</Action></ActionList></Config>");
}

const QByteArray kPing = "<Config id=\"PING1\" desc=\"Probe &amp; more\"><ActionList>"
                         "<Action type=\"DoNothing\" scope=\"Server\" desc=\"No change\">"
                         "<Value>DoNothing</Value></Action></ActionList></Config>";

} // namespace

TEST(FeedDocument, IsReadAsTheVendorWritesIt)
{
    const auto document = parseFeed(feed(kPing));
    ASSERT_TRUE(document);
    EXPECT_EQ(document->version, u"1.0.4"_s);
    ASSERT_EQ(document->configs.size(), 1u);
    const FeedConfig &config = document->configs.front();
    EXPECT_EQ(config.id, u"PING1"_s);
    EXPECT_EQ(config.description, u"Probe & more"_s);
    EXPECT_EQ(config.raw.toUtf8(), kPing);
    ASSERT_EQ(config.actions.size(), 1u);
    EXPECT_EQ(config.actions.front().type, u"DoNothing"_s);
    EXPECT_EQ(config.actions.front().scope, u"Server"_s);
    EXPECT_EQ(config.actions.front().values, QStringList{u"DoNothing"_s});
    EXPECT_TRUE(config.actions.front().known);
    EXPECT_TRUE(document->unknown.isEmpty());
}

TEST(FeedDocument, WhatIsNotKnownIsKeptRawAndNeverKnown)
{
    struct Case
    {
        QByteArray attributes;
        QByteArray inside;
    };
    const QByteArray usual = "type=\"DoNothing\" scope=\"Server\"";
    for (const Case &test :
         {Case{"type=\"IISURLRewrite\" scope=\"Server\"", "<Value>DoNothing</Value>"},
          Case{"type=\"DoNothing\" scope=\"Organization\"", "<Value>DoNothing</Value>"},
          Case{usual + " when=\"always\"", "<Value>DoNothing</Value>"},
          Case{usual, "<Value>Something</Value>"}, Case{usual, ""},
          Case{usual, "<Value>DoNothing</Value><Value>DoNothing</Value>"},
          Case{usual, "<Value>DoNothing</Value><Undo/>"},
          Case{usual, "<Value to=\"x\">DoNothing</Value>"},
          Case{usual, "<Value>Do<b/>Nothing</Value>"},
          Case{usual, "<Value>Do<!-- -->Nothing</Value>"},
          Case{usual, "<Value xmlns=\"urn:x\">DoNothing</Value>"},
          Case{usual, "<x:Value xmlns:x=\"urn:x\">DoNothing</x:Value>"},
          Case{"xmlns:y=\"urn:y\" y:type=\"DoNothing\" scope=\"Server\"",
               "<Value>DoNothing</Value>"}}) {
        const auto document = parseFeed(action(test.attributes, test.inside));
        ASSERT_TRUE(document) << test.inside.toStdString();
        const FeedAction &read = document->configs.front().actions.front();
        EXPECT_FALSE(read.known) << read.raw.toStdString();
        EXPECT_TRUE(read.raw.contains(QString::fromUtf8(test.inside)));
    }
}

TEST(FeedDocument, ForeignElementsStandAsideAndHideNothing)
{
    const auto document = parseFeed(feed(
        "<Policy a=\"1\"/>" + kPing +
        "<Config xmlns=\"urn:x\" id=\"M1\"/><x:Config xmlns:x=\"urn:x\" id=\"M2\"/>"
        "<Config id=\"M3\" MaxVersion=\"15.2.1\"><Applies/><ActionList><Odd/></ActionList></Config>"
        "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>"));
    ASSERT_TRUE(document);
    ASSERT_EQ(document->configs.size(), 2u);
    EXPECT_EQ(document->unknown.size(), 3);
    const FeedConfig &config = document->configs.back();
    EXPECT_EQ(config.id, u"M3"_s);
    EXPECT_EQ(config.attributes, (FeedAttributes{{u"MaxVersion"_s, u"15.2.1"_s}}));
    EXPECT_EQ(config.unknown, (QStringList{u"<Applies/>"_s, u"<Odd/>"_s}));
}

TEST(FeedDocument, RefusesWhatIsNoFeed)
{
    const auto reason = [](const QByteArray &bytes) { return parseFeed(bytes).error().reason; };
    EXPECT_EQ(reason("<html/>"), Reason::NotAFeed);
    EXPECT_EQ(reason("<EOCS xmlns=\"urn:x\"/>"), Reason::NotAFeed);
    EXPECT_EQ(reason("<x:EOCS xmlns:x=\"urn:x\"/>"), Reason::NotAFeed);
    EXPECT_EQ(reason("<EOCS>"), Reason::MalformedXml);
    EXPECT_EQ(reason("<!DOCTYPE EOCS><EOCS/>"), Reason::DocTypeDeclared);
    EXPECT_EQ(reason(feed(QByteArray(2 << 20, ' '))), Reason::FileTooLarge);
    EXPECT_EQ(reason(feed(QByteArray("<a>").repeated(40) + QByteArray("</a>").repeated(40))),
              Reason::TooDeep);
    EXPECT_EQ(reason(feed(QByteArray("<a/>").repeated(20'001))), Reason::FileTooLarge);
}

TEST(CoversMitigation, ComparesDottedParts)
{
    struct Case
    {
        QString family;
        QString id;
        bool covers;
    };
    for (const Case &test :
         {Case{u"M2"_s, u"M2"_s, true}, Case{u"M2"_s, u"M2.1.0"_s, true},
          Case{u"M2.1"_s, u"M2.1.0"_s, true}, Case{u"M2"_s, u"M20"_s, false},
          Case{u"M2"_s, u"M20.1"_s, false}, Case{u"M20"_s, u"M2"_s, false},
          Case{u"M01.1"_s, u"M1.1"_s, true}, Case{u"M1.1"_s, u"M01.01.0"_s, true},
          Case{u"m2"_s, u"M2.1"_s, true}, Case{u" M2 "_s, u"M2.1"_s, true},
          Case{u"M2.1.0"_s, u"M2.1"_s, false}, Case{u"M2.1"_s, u"M2.10"_s, false},
          Case{u"M10"_s, u"M1"_s, false}, Case{u"M0"_s, u"M00"_s, true},
          Case{u""_s, u"M2"_s, false}, Case{u" "_s, u""_s, false}, Case{u"M2."_s, u"M2.1"_s, false},
          Case{u"PING1"_s, u"PING1"_s, true}, Case{u"PING"_s, u"PING1"_s, false}}) {
        EXPECT_EQ(coversMitigation(test.family, test.id), test.covers)
            << test.family.toStdString() << " / " << test.id.toStdString();
    }
}
