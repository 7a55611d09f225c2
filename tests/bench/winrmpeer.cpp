// SPDX-License-Identifier: MIT
#include "bench/winrmpeer.h"

#include "io/lab/labgenerator.h"
#include "support/unresponsiveport.h"
#include "winrm/farend.h"
#include "winrm/wsmanserver.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <cstdio>
#include <list>

namespace amado::bench {

using namespace Qt::StringLiterals;
using namespace amado::test;

namespace {

/// Asks `real` once for each batch that differs in more than its number, and repeats to all others
/// what it said: what is measured is the client.
Program recordedOnce(const Program &real)
{
    struct Memory
    {
        std::mutex mutex;
        QHash<QByteArray, std::pair<QByteArray, QByteArray>> said; ///< Number and output, by batch.
    };
    return [real, memory = std::make_shared<Memory>()](const QString &line, ProgramIo &io) {
        const QByteArray input = io.readAllInput();
        const qsizetype end = input.lastIndexOf("end-");
        if (io.isEnded() || end < 0)
            return 1;
        const QByteArray number = input.mid(end + 4).trimmed();
        QByteArray batch = QByteArray::fromBase64(input.split('\n').value(1));
        batch.replace(number, "");
        std::unique_lock lock(memory->mutex);
        auto known = memory->said.constFind(batch);
        if (known == memory->said.cend()) {
            ProgramIo recording;
            recording.feed(input, true);
            recording.finish(real(line, recording));
            const auto output = recording.take({}, std::numeric_limits<qsizetype>::max());
            known = memory->said.insert(batch, {number, output ? output->out : QByteArray()});
        }
        QByteArray said = known->second;
        const QByteArray recordedNumber = known->first;
        lock.unlock();
        io.writeOut(said.replace(recordedNumber, number));
        return 0;
    };
}

std::unique_ptr<ServerOptions> optionsFor(bool tls, const TestCertificates &certificates,
                                          const Program &program)
{
    auto options = std::make_unique<ServerOptions>();
    options->service.program = program;
    if (tls) {
        options->certificates = &certificates;
        options->schemes = {u"Basic"_s};
        options->basicUsers = {{"EXTEST\\wsmtest", "Passw0rd.1"}};
    }
    return options;
}

void allowManySockets()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

double childSeconds()
{
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

std::vector<int> portsOf(const QJsonValue &value)
{
    std::vector<int> ports;
    for (const QJsonValue &port : value.toArray())
        ports.push_back(port.toInt());
    return ports;
}

} // namespace

QString PeerProcess::serverName()
{
    return u"TYO-EXSE-01"_s;
}

PeerProcess::PeerProcess(const PeerWish &wish)
{
    const auto number = [](int value) { return QString::number(value); };
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(),
                    {QString::fromLatin1(kServe), number(wish.live), number(wish.hanging),
                     number(wish.refused), number(wish.unresponsive), number(wish.tls ? 1 : 0)});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(-1)) {
    }
    const QJsonDocument ready = QJsonDocument::fromJson(m_process.readLine());
    m_live = portsOf(ready["live"_L1]);
    m_dead = portsOf(ready["dead"_L1]);
    m_pinnedSha256 = ready["sha256"_L1].toString();
}

PeerProcess::~PeerProcess()
{
    stop();
}

double PeerProcess::stop()
{
    const double before = childSeconds();
    if (m_process.state() == QProcess::NotRunning)
        return 0;
    m_process.closeWriteChannel();
    m_process.waitForFinished(-1);
    return childSeconds() - before;
}

int servePeer(const QStringList &arguments)
{
    allowManySockets();
    const auto number = [&arguments](int place) { return arguments.value(place).toInt(); };
    QTemporaryDir folder;
    QFile users(folder.filePath(u"ntlm-users"_s));
    if (!users.open(QIODevice::WriteOnly) || users.write("EXTEST:wsmtest:Passw0rd.1\n") < 0)
        return 1;
    users.close();
    qputenv("NTLM_USER_FILE", QFile::encodeName(users.fileName()));
    const QString lab = folder.filePath(u"lab"_s);
    if (!createLab(lab))
        return 1;
    const TestCertificates certificates;
    const Program program = recordedOnce(farEnd(lab + u'/' + PeerProcess::serverName()));

    QJsonArray live;
    QJsonArray dead;
    std::list<WsManServer> servers;
    std::list<UnresponsivePort> ports;
    for (int i = 0; i < number(0); ++i) {
        servers.emplace_back(optionsFor(number(4) != 0, certificates, program));
        live.append(servers.back().port());
    }
    for (int i = 0; i < number(1); ++i) {
        ports.emplace_back(0).fill(0);
        dead.append(ports.back().port());
    }
    for (int i = 0; i < number(2); ++i) {
        ports.emplace_back().close();
        dead.append(ports.back().port());
    }
    for (int i = 0; i < number(3); ++i) {
        ports.emplace_back();
        dead.append(ports.back().port());
    }
    const QJsonObject ready{
        {u"live"_s, live}, {u"dead"_s, dead}, {u"sha256"_s, certificates.serverSha256()}};
    std::puts(QJsonDocument(ready).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}

} // namespace amado::bench
