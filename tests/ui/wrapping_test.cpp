// SPDX-License-Identifier: MIT
#include "support/testpaths.h"
#include "ui/wrapping/phrases.h"
#include "ui/wrapping/wrappinglabel.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTextLayout>
#include <QXmlStreamReader>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

QStringList japaneseTexts()
{
    QStringList texts;
    QFile file(test::sourcePath(u"translations/amado_ja.ts"_s));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement &&
            (reader.name() == u"translation"_s || reader.name() == u"numerusform"_s))
            texts.append(reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
    }
    EXPECT_GT(texts.size(), 2'000);
    return texts;
}

/// The lines of `text`, as Qt breaks them at `width`.
QStringList linesOf(const QString &text, qreal width)
{
    QTextLayout layout(text);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines.append(text.sliced(line.textStart(), line.textLength()));
    }
    layout.endLayout();
    return lines;
}

} // namespace

TEST(Phrases, AreWhatWasSaidWithoutTheirJoiners)
{
    for (const QString &text : japaneseTexts())
        EXPECT_EQ(withoutJoiners(joinedPhrases(text)), text);
    EXPECT_EQ(joinedPhrases(u"Nothing has been changed yet."_s),
              u"Nothing has been changed yet."_s);
    EXPECT_EQ(joinedPhrases(QString()), QString());
}

TEST(Phrases, AreNotBrokenInside)
{
    const QString text =
        u"内容を確認して承認するまで、何も変更されません。更新プログラムをインストールしてください。"_s;
    for (int width = 120; width < 700; width += 7) {
        const QStringList lines = linesOf(joinedPhrases(text), width);
        for (const QString &word : {u"変更されません"_s, u"インストールしてください"_s,
                                    u"更新プログラム"_s, u"承認するまで"_s}) {
            EXPECT_TRUE(std::any_of(
                lines.begin(), lines.end(),
                [&](const QString &line) { return withoutJoiners(line).contains(word); }))
                << width << ": " << withoutJoiners(lines.join(u'/')).toStdString();
        }
    }
    EXPECT_GT(linesOf(joinedPhrases(text), 200).size(), 2) << "but between them";
}

TEST(Phrases, FitIntoANarrowColumn)
{
    static const QRegularExpression apart(u"(?<!\\x{2060})(?=[\\x{3041}-\\x{9FFF}])"_s);
    static const QRegularExpression ascii(u"[\\x{20}-\\x{7E}]"_s);
    for (const QString &text : japaneseTexts()) {
        for (const QString &part : joinedPhrases(text).split(apart))
            EXPECT_LE(withoutJoiners(part.section(u' ', 0, 0)).remove(ascii).size(), 20)
                << text.toStdString();
    }
}

TEST(WrappingLabel, SaysAndCopiesWhatWasSet)
{
    const QString words = u"まだ何も変更されていません。行を選択すると差分が表示されます。"_s;
    for (const bool selectable : {false, true}) {
        WrappingLabel label(nullptr);
        if (selectable)
            label.setTextInteractionFlags(Qt::TextSelectableByMouse);
        label.setText(words);
        label.resize(150, label.heightForWidth(150));
        label.show();
        EXPECT_EQ(label.text(), words);
        EXPECT_GT(label.heightForWidth(150), 2 * label.fontMetrics().height());
        EXPECT_LT(label.heightForWidth(900), 2 * label.fontMetrics().height());
        EXPECT_GE(label.minimumSizeHint().width(),
                  label.fontMetrics().horizontalAdvance(u"変更されていません"_s));
        if (!selectable)
            continue;
        label.setSelection(0, int(joinedPhrases(words).size()));
        ASSERT_TRUE(label.hasSelectedText());
        QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
        EXPECT_EQ(QApplication::clipboard()->text(), words);
        label.setText(u"別の文です。"_s);
        EXPECT_EQ(label.text(), u"別の文です。"_s);
        EXPECT_LT(label.heightForWidth(400), 2 * label.fontMetrics().height());
    }
}

TEST(WrappingLabel, LeavesEnglishToQt)
{
    WrappingLabel label(nullptr);
    QLabel plain;
    plain.setTextFormat(Qt::PlainText);
    plain.setWordWrap(true);
    for (QLabel *each : {static_cast<QLabel *>(&label), &plain})
        each->setText(u"Nothing is changed until you have reviewed and confirmed it."_s);
    EXPECT_EQ(label.sizeHint(), plain.sizeHint());
    EXPECT_EQ(label.heightForWidth(90), plain.heightForWidth(90));
}
