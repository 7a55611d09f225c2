// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace amado::wsman {

// Namespaces and fixed addresses of the protocol: [MS-WSMV] 1.3, 2.2.

inline const QString kSoap = QStringLiteral("http://www.w3.org/2003/05/soap-envelope");
inline const QString kAddressing =
    QStringLiteral("http://schemas.xmlsoap.org/ws/2004/08/addressing");
inline const QString kAnonymous =
    QStringLiteral("http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous");
inline const QString kWsMan = QStringLiteral("http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd");
inline const QString kWsManMs =
    QStringLiteral("http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd");
inline const QString kWsManFault =
    QStringLiteral("http://schemas.microsoft.com/wbem/wsman/1/wsmanfault");
inline const QString kShell =
    QStringLiteral("http://schemas.microsoft.com/wbem/wsman/1/windows/shell");
inline const QString kTransfer = QStringLiteral("http://schemas.xmlsoap.org/ws/2004/09/transfer");

} // namespace amado::wsman
