// SPDX-License-Identifier: MIT
#include "ui/windowdialogs.h"

#include "ui/change/undodialog.h"
#include "ui/fleet/addserverdialog.h"
#include "ui/fleet/reportaction.h"
#include "ui/fleet/serverlabel.h"
#include "ui/scans/explaindialog.h"
#include "ui/scans/scanboard.h"
#include "ui/scans/scandialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/text/assessmenttext.h"
#include "ui/wizard/protectwizard.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

/// What a server calls itself, as part of a file's name.
QString fileNamePart(QString name)
{
    static const QRegularExpression other(u"[^A-Za-z0-9._-]"_s);
    return name.replace(other, u"-"_s).left(40);
}

void bringForward(QWidget &dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

} // namespace

WindowDialogs::WindowDialogs(const WindowServices &services, const ScanBoard &scans,
                             QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_scans(scans)
    , m_window(window)
{}

void WindowDialogs::protect(const std::vector<ServerId> &servers)
{
    if (!m_wizard) {
        m_wizard = new ProtectWizard(m_services.fleet, m_services.changes, m_scans, m_window);
        m_wizard->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_wizard, &ProtectWizard::searchRequested, this, &WindowDialogs::searchTraces);
        connect(m_wizard, &ProtectWizard::scanResultsRequested, this,
                &WindowDialogs::scanResultsRequested);
        m_wizard->start(servers);
    } else if (!servers.empty() && m_wizard->flow().state().step == WizardStep::Choose) {
        m_wizard->start(servers); // Nothing but ticks is lost, and those were of other servers.
    }
    bringForward(*m_wizard);
}

UndoDialog *WindowDialogs::undoDialog()
{
    if (!m_undo) {
        m_undo = new UndoDialog(m_services.fleet, m_services.changes, m_window);
        m_undo->setAttribute(Qt::WA_DeleteOnClose);
    }
    bringForward(*m_undo);
    return m_undo;
}

void WindowDialogs::report(const std::vector<ServerId> &servers)
{
    const auto saved =
        saveReport(m_window, m_ask, servers, m_services.fleet, m_services.changes, m_scans);
    if (!saved)
        Q_EMIT failed(saved.error());
    else if (!saved->isEmpty())
        Q_EMIT message(tr("The report was saved to %1.").arg(*saved));
}

void WindowDialogs::undo(const std::vector<EntryId> &entries)
{
    undoDialog()->startEntries(entries);
}

void WindowDialogs::undoHeadline(const ServerId &id)
{
    const FleetServer *server = m_services.fleet.server(id);
    const ProtectionFinding *finding = server ? headlineFinding(server->assessment) : nullptr;
    if (!finding)
        return;
    const auto history = m_services.changes.historyOf(id);
    if (!history) {
        Q_EMIT failed(history.error());
        return;
    }
    const auto own = std::find_if(history->begin(), history->end(), [&](const JournalEntry &entry) {
        return entry.mitigation == finding->vulnerability && isUndoable(entry, *history);
    });
    if (own != history->end())
        undo({own->id});
    else if (!finding->rules.empty())
        removeRule(id, finding->rules.front().name);
}

void WindowDialogs::removeRule(const ServerId &server, const QString &rule)
{
    undoDialog()->startRemoval(server, rule);
}

void WindowDialogs::removeEntry(const ServerId &server, const ConfigEntry &entry)
{
    undoDialog()->startRemoval(server, entry);
}

void WindowDialogs::block(const std::vector<ServerId> &servers, const QStringList &ids,
                          ActKind kind)
{
    undoDialog()->startBlock(servers, ids, kind);
}

void WindowDialogs::scan(const std::vector<ServerId> &pointed, bool certain)
{
    if (!m_scan) {
        m_scan =
            new ScanDialog(m_services.fleet, m_services.scannerLimits, m_services.scannerPrograms,
                           m_services.prompter, m_services.settings.layout(), m_window);
        m_scan->setAttribute(Qt::WA_DeleteOnClose);
        m_scan->start(pointed, certain);
        connect(m_scan, &ScanDialog::requested, this, [this](const ScanRequest &request) {
            if (request.traces)
                m_services.scans.searchTraces(request.servers, *request.traces);
            if (request.scanner)
                m_services.scans.runScanner(request.scannerServers, *request.scanner);
            Q_EMIT scanResultsRequested();
        });
    }
    bringForward(*m_scan);
}

void WindowDialogs::searchTraces(const std::vector<ServerId> &servers)
{
    m_services.scans.searchTraces(servers, TraceScanOptions());
}

void WindowDialogs::explain(const KnownFinding &found)
{
    delete m_explain; // It asks about another finding.
    m_explain =
        new ExplainDialog(found, labelText(ServerLabels(m_services.fleet).of(found.server, {})),
                          m_services.fleet.now(), m_services.settings.layout(), m_window);
    m_explain->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_explain, &ExplainDialog::explained, this, [this](const Explanation &explanation) {
        if (const auto kept = m_services.scans.explain(explanation); !kept)
            Q_EMIT failed(kept.error());
    });
    bringForward(*m_explain);
}

void WindowDialogs::endExplanation(const KnownFinding &found)
{
    if (const auto ended = m_services.scans.endExplanation(found.server, found.key); !ended)
        Q_EMIT failed(ended.error());
}

void WindowDialogs::keepEvidence(const KnownFinding &found)
{
    const ServerScans *scans = m_scans.scansOf(found.server);
    if (!scans || !scans->traces || m_services.evidence.isBusy())
        return;
    const QString place = m_services.prompter.chooseFolder(
        m_window, tr("Keep evidence: choose where to create a new folder"));
    if (place.isEmpty())
        return;
    EvidenceOptions options;
    const FleetServer *server = m_services.fleet.server(found.server);
    options.folder = QDir(place).filePath(
        u"amado-evidence-%1-%2"_s.arg(fileNamePart(server ? server->record.name : QString()),
                                      m_services.fleet.now().toString(u"yyyyMMdd-HHmmss"_s)));
    options.redact = !m_services.prompter.confirm(
        m_window, tr("Keep evidence"),
        tr("Logs can contain passwords, cookies and tokens. Investigators might need them, but "
           "anyone who gets the folder could misuse them. If you redact them, Amado replaces them "
           "with x and omits whole files."),
        tr("Keep everything"), tr("Redact secrets"));
    scan::ServerScan scan = scans->traces->kept.scan;
    std::erase_if(scan.findings, [&found](const scan::Finding &other) {
        const bool isChain = !other.chain.isEmpty() && other.chain == found.finding.chain;
        return !isChain && other != found.finding;
    });
    m_services.evidence.keep({scan}, options);
}

void WindowDialogs::addServers()
{
    if (!m_addServers) {
        m_addServers = new AddServerDialog(m_services.servers, m_services.fleet,
                                           m_services.prompter, m_window);
        m_addServers->setAttribute(Qt::WA_DeleteOnClose);
    }
    bringForward(*m_addServers);
}

void WindowDialogs::testConnection(const ServerRecord &record)
{
    delete m_connection; // It shows another server, or an older state of this one.
    m_connection =
        new AddServerDialog(m_services.servers, m_services.fleet, m_services.prompter, m_window);
    m_connection->setAttribute(Qt::WA_DeleteOnClose);
    bringForward(*m_connection);
    m_connection->showServer(record);
}

void WindowDialogs::settings()
{
    if (!m_settings) {
        auto *dialog = new SettingsDialog(
            m_services.settings, m_services.languages, m_services.theme, m_services.feed,
            m_services.fleet.catalogs(), m_services.storePath, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &SettingsDialog::serversAtOnceChanged, this,
                &WindowDialogs::serversAtOnceChanged);
        m_settings = dialog;
    }
    bringForward(*m_settings);
}

} // namespace amado
