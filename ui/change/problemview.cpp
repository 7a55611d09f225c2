// SPDX-License-Identifier: MIT
#include "ui/change/problemview.h"

#include "model/base/enumnames.h"
#include "ui/change/parts.h"
#include "ui/i18n/retranslate.h"
#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QVBoxLayout>

namespace amado {

using namespace Qt::StringLiterals;

ProblemView::ProblemView(const Error &error, const QString &server, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"problem"_s);
    setProperty("card", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::kGap12, measure::kGap12, measure::kGap12, measure::kGap12);
    layout->setSpacing(measure::kGap4);
    QLabel *headline = namedLabel(TextRole::Section, this, u"problemHeadline"_s);
    QLabel *place = namedLabel(TextRole::Muted, this, u"problemPlace"_s);
    QLabel *explanation = namedLabel(TextRole::Body, this, u"problemExplanation"_s);
    QLabel *guidance = namedLabel(TextRole::Body, this, u"problemGuidance"_s);
    guidance->setFont(boldFont());
    auto *details = new QPushButton(this);
    details->setObjectName(u"copyProblemDetails"_s);
    details->setProperty("link", true);
    for (QWidget *part : {static_cast<QWidget *>(headline), static_cast<QWidget *>(place),
                          static_cast<QWidget *>(explanation), static_cast<QWidget *>(guidance)})
        layout->addWidget(part);
    layout->addWidget(details, 0, Qt::AlignLeft);
    const QString raw = u"%1 / %2\n%3:%4:%5\n%6"_s.arg(enumName(error.code), enumName(error.reason),
                                                       error.subject, QString::number(error.line),
                                                       QString::number(error.column), error.detail);
    details->setToolTip(plainToolTip(raw));
    connect(details, &QPushButton::clicked, this,
            [raw] { QApplication::clipboard()->setText(raw); });
    retranslate(this, [=, this] {
        const ErrorWords words = errorWords(error);
        headline->setText(server.isEmpty()
                              ? words.headline
                              : tr("%1: %2", "server: problem").arg(server, words.headline));
        place->setText(errorPlace(error));
        place->setVisible(!place->text().isEmpty());
        explanation->setText(words.explanation);
        explanation->setVisible(!words.explanation.isEmpty());
        guidance->setText(words.guidance);
        guidance->setVisible(!words.guidance.isEmpty());
        details->setText(tr("Copy technical details"));
        setAccessibleName(headline->text());
    });
}

} // namespace amado
