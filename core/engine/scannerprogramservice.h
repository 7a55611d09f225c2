// SPDX-License-Identifier: MIT
#pragma once

#include "ports/scannerprograms.h"

#include <QObject>

#include <memory>

namespace amado {

class JobQueue;

/// Verifies or downloads the Safety Scanner's program for the window, one at a time. Lives in the
/// GUI thread; results arrive there. The programs outlive it.
class ScannerProgramService : public QObject
{
    Q_OBJECT
public:
    ScannerProgramService(ScannerPrograms &programs, JobQueue &queue, QObject *parent = nullptr);
    ~ScannerProgramService() override;

    [[nodiscard]] bool isBusy() const;
    /// Both answer by obtained() or failed(), and end what was asked before, of which no answer
    /// comes any more.
    void verify(const QString &file);
    void download();
    /// No answer comes any more; what was downloaded until then is deleted.
    void cancel();

Q_SIGNALS:
    void obtained(const amado::LocalScanner &program);
    void failed(const amado::Error &error);
    /// Bytes; -1 while it is not known how many come. At most ten times a second.
    void progressed(qint64 received, qint64 expected);

private:
    void obtain(const QString &file);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace amado
