// SPDX-License-Identifier: MIT
#include "ui/fleet/serverhelp.h"

#include "ui/i18n/languageswitcher.h"
#include "ui/i18n/retranslate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/windowsize.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialog>
#include <QFile>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextTable>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ServerHelp)
};

constexpr QSize kSize(760, 600);
constexpr int kSectionPixels = 15;
constexpr int kTitlePixels = 20;

/// Markdown alone gives headings and tables the look of an old web page.
void style(QTextDocument &document)
{
    document.setDocumentMargin(measure::kGap16);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        QTextCursor cursor(block);
        QTextBlockFormat room;
        room.setTopMargin(level > 1 ? measure::kGap16 : measure::kGap4);
        room.setBottomMargin(measure::kGap4);
        cursor.mergeBlockFormat(room);
        if (level == 0)
            continue;
        QTextCharFormat face;
        face.setProperty(QTextFormat::FontSizeAdjustment, 0);
        face.setProperty(QTextFormat::FontPixelSize, level == 1 ? kTitlePixels : kSectionPixels);
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.mergeCharFormat(face);
    }
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setCellSpacing(0);
        format.setCellPadding(measure::kGap4);
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderBrush(currentTokens().border);
        format.setTopMargin(measure::kGap8);
        format.setBottomMargin(measure::kGap8);
        table->setFormat(format);
    }
}

/// `page` is the name of its files.
void showHelp(QWidget *parent, const QString &name, const QString &page, QString (*title)())
{
    if (auto *open = parent->findChild<QDialog *>(name, Qt::FindDirectChildrenOnly)) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    resizeToScreen(*dialog, kSize);
    auto *text = new QTextBrowser(dialog);
    text->setObjectName(name + u"Text"_s);
    auto *close = new QPushButton(dialog);
    close->setObjectName(u"close-"_s + name);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(measure::kGap16, measure::kGap16, measure::kGap16, measure::kGap16);
    column->setSpacing(measure::kGap12);
    column->addWidget(text);
    column->addWidget(close, 0, Qt::AlignRight);
    retranslate(dialog, [dialog, text, close, page, title] {
        dialog->setWindowTitle(title());
        text->setAccessibleName(dialog->windowTitle());
        close->setText(Words::tr("Close"));
        QFile file(u":/help/%1-%2.md"_s.arg(page, languageCode(currentLanguage())));
        if (file.open(QIODevice::ReadOnly))
            text->setMarkdown(QString::fromUtf8(file.readAll()));
        style(*text->document());
    });
    dialog->show();
}

} // namespace

void showServerHelp(QWidget *parent)
{
    showHelp(parent, u"serverHelp"_s, u"servers"_s, [] { return Words::tr("Preparing a server"); });
}

void showScanHelp(QWidget *parent)
{
    showHelp(parent, u"scanHelp"_s, u"scans"_s, [] { return Words::tr("Scanning servers"); });
}

void showHelpFor(const QWidget *widget, QWidget *parent)
{
    for (; widget; widget = widget->parentWidget()) {
        if (widget->property(kScanHelp).toBool())
            return showScanHelp(parent);
        if (widget->isWindow())
            break;
    }
    showServerHelp(parent);
}

} // namespace amado
