// SPDX-License-Identifier: MIT
#include "io/directory/ldapdirectory.h"

#include "io/directory/ldapsession.h"
#include "io/net/abandonablecall.h"
#include "model/base/wipe.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

const QStringList &serverAttributes()
{
    static const QStringList names = {u"cn"_s,
                                      u"networkAddress"_s,
                                      u"serialNumber"_s,
                                      u"versionNumber"_s,
                                      u"msExchCurrentServerRoles"_s,
                                      u"msExchServerSite"_s,
                                      u"msExchMDBAvailabilityGroupLink"_s};
    return names;
}

Result<QString> configurationOf(LdapSession &session, const QString &server)
{
    QString context;
    const auto asked =
        session.search({}, LdapSession::Scope::Base, u"(objectClass=*)"_s,
                       {u"configurationNamingContext"_s}, [&context](const DirectoryEntry &root) {
                           const auto values = root.values.value(u"configurationnamingcontext"_s);
                           context = QString::fromUtf8(values.value(0));
                           return true;
                       });
    if (!asked)
        return failure(asked.error());
    if (context.isEmpty())
        return failure(ErrorCode::NotFound, Reason::OrganizationMissing, server,
                       u"no configurationNamingContext"_s);
    return context;
}

/// Counts an entry or takes it in; false when there are enough.
bool takeServer(const DirectoryEntry &entry, int limit, Discovery &found)
{
    const qint64 version = entry.values.value(u"versionnumber"_s).value(0).toLongLong();
    if (version != 0 && version < kFirstVersionNumber2013) {
        ++found.tooOld;
        return true;
    }
    auto server = discoveredServer(entry);
    if (!server) {
        ++found.malformed;
        return true;
    }
    if (int(found.servers.size()) >= limit) {
        found.truncated = true;
        return false;
    }
    found.servers.push_back(std::move(*server));
    return true;
}

Result<Discovery> lookUp(const DirectoryQuery &query, const CallContext &context,
                         const std::shared_ptr<LdapLine> &line)
{
    auto session = LdapSession::open(query, context, line);
    if (!session)
        return failure(session.error());
    const auto configuration = configurationOf(*session, query.server);
    if (!configuration)
        return failure(configuration.error());
    const QString base = u"CN=Microsoft Exchange,CN=Services,"_s + *configuration;
    Discovery found;
    const auto organization = session->search(
        base, LdapSession::Scope::Subtree, u"(objectClass=msExchOrganizationContainer)"_s,
        {u"cn"_s}, [&found](const DirectoryEntry &entry) {
            found.organization = QString::fromUtf8(entry.values.value(u"cn"_s).value(0));
            return false;
        });
    const bool isMissing = !organization && organization.error().code == ErrorCode::NotFound;
    if (!organization && !isMissing)
        return failure(organization.error());
    if (isMissing || found.organization.isEmpty())
        return failure(ErrorCode::NotFound, Reason::OrganizationMissing, query.server);
    const auto searched = session->search(
        base, LdapSession::Scope::Subtree, u"(objectCategory=msExchExchangeServer)"_s,
        serverAttributes(),
        [&](const DirectoryEntry &entry) { return takeServer(entry, query.maxServers, found); });
    if (!searched)
        return failure(searched.error());
    std::sort(found.servers.begin(), found.servers.end(), [](const auto &a, const auto &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return found;
}

} // namespace

// Connecting, the TLS handshake, signing on (which asks a domain controller for a ticket) and the
// rest of a half-received answer block within the library, so all of it is one abandonable call.
// What can wait by itself there heeds the same stop request, and the connection is cut under what
// cannot, so that it ends soon after; only a domain controller may keep it longer.
Result<Discovery> LdapDirectory::discover(const DirectoryQuery &query, const CallContext &context)
{
    const CallTimer timer(context);
    const auto line = std::make_shared<LdapLine>();
    auto found = callAbandonably(
        [own = query, context, line]() mutable {
            own.password.detach();
            auto answer = lookUp(own, context, line);
            wipe(own.password);
            return answer;
        },
        timer);
    if (!found) {
        line->cut();
        return failure(found.error().code, Reason::None, query.server, found.error().detail);
    }
    return std::move(*found);
}

} // namespace amado
