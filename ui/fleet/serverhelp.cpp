#include "ui/fleet/serverhelp.h"

#include "ui/i18n/languageswitcher.h"
#include "ui/theme/tokens.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialog>
#include <QFile>
#include <QTextBrowser>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ServerHelp)
};

constexpr QSize kSize(760, 600);

} // namespace

void showServerHelp(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"serverHelp"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Preparing a server"));
    dialog->resize(kSize);
    auto *text = new QTextBrowser(dialog);
    text->setObjectName(u"serverHelpText"_s);
    text->setAccessibleName(Words::tr("Preparing a server"));
    QFile file(u":/help/servers-%1.md"_s.arg(languageCode(currentLanguage())));
    if (file.open(QIODevice::ReadOnly))
        text->setMarkdown(QString::fromUtf8(file.readAll()));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(measure::kGap16, measure::kGap16, measure::kGap16, measure::kGap16);
    column->addWidget(text);
    dialog->show();
}

} // namespace amado
