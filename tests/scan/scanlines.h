// SPDX-License-Identifier: MIT
#pragma once

#include "model/scan/detectioncatalog.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace amado::test {

/// A line of a log both ways: as it stands there and taken apart.
struct ScanLine
{
    scan::LogRecord record;
    QByteArray header;
    QByteArray raw;
    QString folder; ///< Below the source's folder.
    scan::LogFormat format = scan::LogFormat::W3c;
};

/// What the catalogue is expected to say of it: "detection/outcome", in the catalogue's order.
struct LineCase
{
    const char *name;
    ScanLine line;
    QStringList expected;
};

/// The catalogue that is compiled in.
[[nodiscard]] const scan::DetectionCatalog &shippedDetections();
[[nodiscard]] QByteArray shippedDetectionsJson();

/// "detection/outcome" of everything that the record is; "problem" where something was not decided.
[[nodiscard]] QStringList judged(const scan::LogRecord &record, const QString &folder = {});

struct IisValues
{
    QString method = QStringLiteral("GET");
    QString stem;
    QString query{};
    QString status = QStringLiteral("200");
    QString user{};
    QString agent = QStringLiteral("Mozilla/5.0 (Windows NT 10.0)");
    QString referer{};
    QString client = QStringLiteral("203.0.113.9");
};
/// With the fields IIS logs by default, in its order.
[[nodiscard]] ScanLine iisLine(const IisValues &values);

struct ProxyValues
{
    QString anchor;
    QString status = QStringLiteral("200");
    QString backEndStatus{};
    QString user{};
    QString stem = QStringLiteral("/ecp/y.js");
    QString folder = QStringLiteral("Ecp");
};
[[nodiscard]] ScanLine proxyLine(const ProxyValues &values);
[[nodiscard]] ScanLine ecpLine(const QString &eventData);
[[nodiscard]] ScanLine oabLine(const QString &text);
[[nodiscard]] ScanLine cmdletLine(const QString &cmdlet, const QString &parameters,
                                  const QString &result);
[[nodiscard]] ScanLine powerShellLine(const QString &clientInfo, const QString &status);

/// Every line of the tables, for what must hold for each of them.
[[nodiscard]] const std::vector<LineCase> &lineCases();

} // namespace amado::test
