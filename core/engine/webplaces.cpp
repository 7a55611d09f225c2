// SPDX-License-Identifier: MIT
#include "engine/webplaces.h"

#include "model/base/winpath.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

QString frontEnd(const QString &install, QStringView folder)
{
    return joinWinPath(joinWinPath(install, u"FrontEnd\\HttpProxy"), folder);
}

} // namespace

bool isBelowFolder(const QString &path, const QString &folder)
{
    return winPathKey(path).startsWith(winPathKey(folder) + u'\\');
}

QString webPlace(const QString &path, const QString &install, const QString &otherwise)
{
    if (isBelowFolder(path, frontEnd(install, u"owa\\auth")))
        return u"owaAuth"_s;
    if (isBelowFolder(path, frontEnd(install, u"ecp\\auth")))
        return u"ecpAuth"_s;
    if (isBelowFolder(path, frontEnd(install, u"OAB")))
        return u"httpProxyOab"_s;
    if (winPathKey(path).contains(u"\\aspnet_client\\"_s))
        return u"aspnetClient"_s;
    return otherwise;
}

bool isLogonPage(const QString &path, const QString &install)
{
    const QString folder = path.left(path.lastIndexOf(u'\\'));
    const QString owa = frontEnd(install, u"owa\\auth");
    if (sameWinPath(folder, owa) || sameWinPath(folder, frontEnd(install, u"ecp\\auth")))
        return true;
    return isBelowFolder(path, owa) && path.endsWith("logon.js"_L1, Qt::CaseInsensitive);
}

QString comparedPath(const QString &path, const QString &install)
{
    return isBelowFolder(path, install) ? path.mid(install.size() + 1) : path;
}

QString wholeWebPath(const QString &comparedPath, const QString &install)
{
    const bool isWhole = comparedPath.size() > 1 && comparedPath[1] == u':';
    return isWhole || install.isEmpty() ? comparedPath : joinWinPath(install, comparedPath);
}

} // namespace amado
