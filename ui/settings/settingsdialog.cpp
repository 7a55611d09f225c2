// SPDX-License-Identifier: MIT
#include "ui/settings/settingsdialog.h"

#include "engine/jobqueue.h"
#include "ui/i18n/retranslate.h"
#include "ui/settings/feedsourcefields.h"
#include "ui/text/agetext.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/windowsize.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace amado {

namespace {
constexpr int kWidth = 560;
}

SettingsDialog::SettingsDialog(Settings &settings, LanguageSwitcher &languages, Theme &theme,
                               FeedService &feed, const Catalogs &catalogs,
                               const QString &storePath, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_languages(languages)
    , m_theme(theme)
    , m_language(new QComboBox(this))
    , m_themeBox(new QComboBox(this))
    , m_serversAtOnce(new QSpinBox(this))
{
    setObjectName(u"settingsDialog"_s);
    m_language->setObjectName(u"languageChoice"_s);
    m_themeBox->setObjectName(u"themeChoice"_s);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(measure::kGap16);
    form->setVerticalSpacing(measure::kGap12);
    addChoices(form);
    new FeedSourceFields(settings, feed, form, this);
    addServersAtOnce(form);
    addInformation(form, catalogs, storePath);
    auto *close = new QPushButton(this);
    close->setObjectName(u"closeSettings"_s);
    auto *body = new ScrollBody(this);
    auto *inside = new QVBoxLayout(body->content());
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addLayout(form);
    inside->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kGap24, measure::kGap24, measure::kGap24, measure::kGap16);
    column->setSpacing(measure::kGap16);
    column->addWidget(body, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    setMinimumWidth(kWidth);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate(this, [this, close] {
        setWindowTitle(tr("Settings"));
        close->setText(tr("Close"));
    });
    resizeToScreen(*this, sizeHint());
}

void SettingsDialog::addChoices(QFormLayout *form)
{
    // A language is always called by its own name.
    m_language->addItem(u"日本語"_s, QVariant::fromValue(int(Language::Japanese)));
    m_language->addItem(u"English"_s, QVariant::fromValue(int(Language::English)));
    m_language->setCurrentIndex(m_languages.language() == Language::Japanese ? 0 : 1);
    for (int choice = 0; choice < 4; ++choice)
        m_themeBox->addItem(QString());
    m_themeBox->setCurrentIndex(int(m_theme.choice()));
    auto *languageLabel = new QLabel(this);
    auto *themeLabel = new QLabel(this);
    languageLabel->setBuddy(m_language);
    themeLabel->setBuddy(m_themeBox);
    form->addRow(languageLabel, m_language);
    form->addRow(themeLabel, m_themeBox);
    connect(m_language, &QComboBox::activated, this, [this](int index) {
        const Language language = index == 0 ? Language::Japanese : Language::English;
        m_settings.setLanguage(language);
        m_languages.setLanguage(language);
    });
    connect(m_themeBox, &QComboBox::activated, this, [this](int index) {
        m_settings.setTheme(ThemeChoice(index));
        m_theme.setChoice(ThemeChoice(index));
    });
    connect(&m_languages, &LanguageSwitcher::languageChanged, m_language,
            [this](Language language) {
                m_language->setCurrentIndex(language == Language::Japanese ? 0 : 1);
            });
    retranslate(this, [this, languageLabel, themeLabel] {
        languageLabel->setText(tr("&Language"));
        themeLabel->setText(tr("&Theme"));
        m_language->setAccessibleName(tr("Language"));
        m_themeBox->setAccessibleName(tr("Theme"));
        const QStringList names = {tr("Same as system"), tr("Light"), tr("Dark"),
                                   tr("High contrast")};
        for (int choice = 0; choice < m_themeBox->count(); ++choice)
            m_themeBox->setItemText(choice, names.at(choice));
    });
}

void SettingsDialog::addServersAtOnce(QFormLayout *form)
{
    m_serversAtOnce->setObjectName(u"serversAtOnce"_s);
    m_serversAtOnce->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_serversAtOnce->setRange(1, JobQueue::kMostServers);
    m_serversAtOnce->setValue(m_settings.serversAtOnce().value_or(JobQueue::kUsualServers));
    auto *label = new QLabel(this);
    label->setBuddy(m_serversAtOnce);
    form->addRow(label, m_serversAtOnce);
    connect(m_serversAtOnce, &QSpinBox::valueChanged, this, [this](int count) {
        m_settings.setServersAtOnce(count);
        Q_EMIT serversAtOnceChanged(count);
    });
    retranslate(this, [this, label] {
        label->setText(tr("&Servers read at the same time"));
        m_serversAtOnce->setAccessibleName(tr("Servers read at the same time"));
        m_serversAtOnce->setToolTip(tr("A lower number reduces the load on the network and this "
                                       "computer. A higher number reads many servers faster."));
    });
}

void SettingsDialog::addInformation(QFormLayout *form, const Catalogs &catalogs,
                                    const QString &storePath)
{
    QLabel *storeLabel = makeLabel(TextRole::Body, this);
    QLabel *store = makeLabel(TextRole::Monospace, this, true);
    QLabel *dataLabel = makeLabel(TextRole::Body, this);
    QLabel *dates = makeLabel(TextRole::Body, this, true);
    store->setText(oneLine(storePath));
    store->setObjectName(u"storePath"_s);
    dates->setObjectName(u"dataDates"_s);
    dates->setWordWrap(false); // A date alone on a line says nothing.
    form->addRow(storeLabel, store);
    form->addRow(dataLabel, dates);
    const QDate builds = catalogs.builds.dataDate();
    const QDate vulnerabilities = catalogs.vulnerabilities.dataDate();
    const QDate exploited = catalogs.vulnerabilities.knownExploitedDate();
    retranslate(this, [=] {
        storeLabel->setText(tr("Store"));
        dataLabel->setText(tr("Date of the data"));
        dates->setText(
            tr("Builds as of %1\nVulnerabilities as of %2\nKnown exploited vulnerabilities as of "
               "%3")
                .arg(exactDate(builds), exactDate(vulnerabilities), exactDate(exploited)));
    });
}

} // namespace amado
