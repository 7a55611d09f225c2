// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/catalogs.h"
#include "model/judge/serverfacts.h"

#include <QByteArray>
#include <QString>

namespace amado::test {

/// The catalogues this program ships.
const Catalogs &shippedCatalogs();

QString wwwrootConfig();
QString owaConfig();
/// web.config of a front-end application: "ecp".
QString frontEndConfig(const QString &application);

/// A mailbox server of Exchange 2019 with a vulnerable build, the rewrite module and Exchange's own
/// web.config files. /owa/Calendar shares the folder of /owa.
ServerSnapshot testServer();

void putFile(ServerSnapshot &server, const QString &path, const QByteArray &bytes);
/// Whatever else is asked for on the way to a sample does not exist.
void markRestAbsent(ServerSnapshot &server);
QByteArray fileOf(const ServerSnapshot &server, const QString &path);

} // namespace amado::test
