// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/fact.h"
#include "model/base/result.h"
#include "model/iis/knownpaths.h"
#include "model/iis/pattern.h"
#include "model/iis/rewriterule.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace amado {

class ConfigFileEntry;
class SitePaths;

/// Configuration files of one server as they were read, by Windows path; compares paths as Windows
/// does.
class ConfigFileSet
{
public:
    void insert(const QString &path, Fact<QByteArray> content);
    [[nodiscard]] bool contains(const QString &path) const;
    /// Missing with NotCollected when the file was never asked for.
    [[nodiscard]] Fact<QByteArray> file(const QString &path) const;
    /// The path in the spelling it was inserted with, for each file, sorted.
    [[nodiscard]] QStringList paths() const;

    /// Files and folders that were looked for without being read, for conditions that ask for them.
    KnownPaths looked;

    /// Largest web.config and configSource file that IIS of this server reads, in KB of 1024 bytes;
    /// processes of 32 bits have a value of their own. Missing: IIS's default holds
    /// (https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/iis/general/use-registry-keys).
    Fact<int> sizeLimit;
    Fact<int> sizeLimit32;
    /// The limit that holds, in bytes.
    [[nodiscard]] qint64 maxFileBytes(bool in32BitPool) const;

    /// The files by winPathKey() of their paths, parsed when somebody first asks.
    using Entries = QHash<QString, std::shared_ptr<const ConfigFileEntry>>;
    [[nodiscard]] const Entries &entries() const { return m_files; }

private:
    Entries m_files;
};

/// Something IIS would refuse or this program could not read.
struct ConfigProblem
{
    Reason reason = Reason::None;
    QString file;
    int line = 0;
    int column = 0;
    QString detail;     ///< The name, section or attribute concerned; not a sentence.
    QString configPath; ///< The place that breaks: "Default Web Site/owa".

    static void fields(auto &io, auto &self)
    {
        io.lenient(u"reason", self.reason);
        io(u"file", self.file)(u"line", self.line)(u"column", self.column);
        io(u"detail", self.detail)(u"configPath", self.configPath);
    }
    bool operator==(const ConfigProblem &) const = default;
};

struct VirtualDirectory
{
    QString path;         ///< "/" or "/exchange", relative to its application.
    QString physicalPath; ///< Normalised Windows path.
};

struct Application
{
    QString path; ///< "/" or "/owa/Calendar".
    QString applicationPool;
    std::vector<VirtualDirectory> virtualDirectories;
    bool in32BitPool = false; ///< enable32BitAppOnWin64 of its pool.
};

/// Where a site listens: "https", "192.0.2.10:443:mail.example".
struct SiteBinding
{
    QString protocol;
    QString address; ///< Empty for every address ("*").
    int port = 0;    ///< 0 for bindings that name none (net.pipe, ...).
    QString host;    ///< Empty for every host name; may start with "*." for all names below one.

    bool operator==(const SiteBinding &) const = default;
};

struct Site
{
    QString name;
    int id = 0;
    std::vector<Application> applications;
    std::vector<SiteBinding> bindings;
    /// URL paths of the applications and virtual directories that stand on Exchange's front-end
    /// folders or on a copy of them; see findFrontEnds().
    QStringList frontEndPaths;
    /// Where its URL paths lead; of the applications above.
    std::shared_ptr<const SitePaths> paths;
};

/// What the URL Rewrite module works with at one place after inheritance.
struct EffectiveRewrite
{
    QString configPath;        ///< "Default Web Site/owa".
    bool moduleLoaded = false; ///< RewriteModule is a global module and not removed here.
    std::vector<InboundRule> globalRules; ///< In evaluation order, disabled ones included.
    std::vector<InboundRule> rules;       ///< Parent level first.
    std::vector<OutboundRule> outboundRules;
    std::vector<PreCondition> preConditions;
    std::vector<RewriteMap> maps;
    QStringList allowedServerVariables;
    /// Problems that make IIS answer 500.19 here; with any of them no rule runs and no page is
    /// served.
    std::vector<ConfigProblem> fatal;
    /// Files this answer depends on that are missing for another reason than "does not exist".
    std::vector<std::pair<QString, MissingReason>> missing;
    /// What the request path maps to on disk; empty when nothing serves it.
    QString physicalPath;
    /// Patterns compiled so far, shared by copies of this value and by all places of one
    /// configuration.
    std::shared_ptr<PatternCache> patterns = std::make_shared<PatternCache>();
    /// Files and folders known of the server, shared by all places of one configuration.
    std::shared_ptr<const KnownPaths> paths = std::make_shared<KnownPaths>();

    [[nodiscard]] bool isKnown() const { return missing.empty(); }
};

/// A rule as written somewhere, effective or not.
struct WrittenRule
{
    enum class Kind { Inbound, Outbound, Global, PreCondition };
    Kind kind = Kind::Inbound;
    QString name;
    bool enabled = true;
    std::optional<InboundRule> inbound;
    std::optional<OutboundRule> outbound;
    std::optional<PreCondition> preCondition;
    ConfigOrigin origin;
    bool inheritsToChildren = true; ///< False below <location inheritInChildApplications="false">.
};

/// The configuration of one server, read the way IIS reads it: sites and applications from
/// applicationHost.config, web.config files along the URL, location elements, clear/remove,
/// locking, shared folders. One unreadable file never hides what the others say. Immutable,
/// thread-safe to read.
class IisConfiguration
{
public:
    /// The standard place of applicationHost.config.
    [[nodiscard]] static QString applicationHostPath();
    /// Files still needed to answer for every application and for each URL path in `urlPaths`
    /// ("/owa/auth/logon.aspx", on every site), beyond those in `files` already. Call, read, repeat
    /// until empty (at most a few rounds: redirection, then applicationHost, then web.config,
    /// configSource).
    [[nodiscard]] static QStringList missingFiles(const ConfigFileSet &files,
                                                  const QStringList &urlPaths = {});

    /// Folders whose content tells whether what these URL paths lead to exists, where any rule asks
    /// (IsFile, IsDirectory); else none.
    [[nodiscard]] static QStringList foldersAskedFor(const ConfigFileSet &files,
                                                     const QStringList &urlPaths);

    /// Stopped in between, it lists fewer problems; whoever asked to stop does not use it.
    explicit IisConfiguration(ConfigFileSet files, const std::stop_token &stop = {});
    IisConfiguration(IisConfiguration &&) noexcept;
    IisConfiguration &operator=(IisConfiguration &&) noexcept;
    ~IisConfiguration();

    /// Known when applicationHost.config was read and parsed.
    [[nodiscard]] const Fact<std::vector<Site>> &sites() const;
    /// Every site that serves an Exchange front end, whatever its name; those on the folders that
    /// Setup made come before those on copies. Where none does, the one called "Default Web Site";
    /// empty when there is none either.
    [[nodiscard]] const std::vector<const Site *> &frontEndSites() const;
    /// The first of them; null when there is none.
    [[nodiscard]] const Site *frontEndSite() const;
    /// The front-end sites where a front end answers at this URL path: a site with a copy of OWA
    /// alone serves no Autodiscover. Where none does, the first of all: what reaches no front end
    /// is tried there.
    [[nodiscard]] std::vector<const Site *> sitesServing(QStringView urlPath) const;
    [[nodiscard]] const Site *site(QStringView name) const;
    /// Every problem in every file, broken files included.
    [[nodiscard]] const std::vector<ConfigProblem> &problems() const;
    /// Every rule and precondition as written, in file order.
    [[nodiscard]] const std::vector<WrittenRule> &writtenRules() const;
    /// True when some file takes this very name out of an inherited collection of rules.
    [[nodiscard]] bool removesRule(const QString &name) const;
    /// The effective configuration for a request path ("/owa/auth/x.js") of a site. Cached per
    /// config path.
    [[nodiscard]] const EffectiveRewrite &effective(const Site &site, QStringView urlPath) const;
    /// Physical folder that serves this application path, and the other applications (site/path)
    /// that share the very folder: IIS reads the same web.config for each of them.
    [[nodiscard]] std::optional<QString> physicalFolder(const Site &site,
                                                        QStringView urlPath) const;
    [[nodiscard]] QStringList applicationsSharingFolder(const Site &site,
                                                        QStringView applicationPath) const;
    /// The applications and virtual directories (site/path) whose own folder holds this file; the
    /// server is the empty path.
    [[nodiscard]] QStringList placesOf(const QString &file) const;
    /// Why the given section ("system.webServer/rewrite/rules") may not be written in the
    /// web.config that serves this path; nullopt when it may.
    [[nodiscard]] std::optional<ConfigProblem> writeObstacle(const Site &site, QStringView urlPath,
                                                             QStringView section) const;
    [[nodiscard]] const ConfigFileSet &files() const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace amado
