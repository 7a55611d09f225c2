// SPDX-License-Identifier: MIT
#include "cli/interrupt.h"

#include "cli/console.h"
#include "cli/terminalprompt.h"

#include <QCoreApplication>

#include <csignal>

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

namespace amado::cli {

namespace {

struct InterruptText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::InterruptText)
};

/// SIGUSR1 ends the waiter itself when the program is done.
sigset_t watchedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGUSR1);
    return signals;
}

/// No lock is taken and nothing is waited for: the program may hang in any place.
void sayHowToEnd()
{
    const QByteArray text = "amado-cli: " +
                            InterruptText::tr("Stopping at the next safe point. "
                                              "Press Ctrl+C again to end at once.")
                                .toUtf8() +
                            '\n';
    Console::eraseLine();
    (void)!::write(STDERR_FILENO, text.constData(), size_t(text.size()));
}

/// Ends the program as the signal would have ended it. A signal handler.
void endAtOnce(int signal)
{
    Console::eraseLine();
    giveTerminalBack();
    std::signal(signal, SIG_DFL);
    ::raise(signal);
}

/// From now on, in this thread and so for the program.
void letNextSignalEnd()
{
    struct sigaction action = {};
    action.sa_handler = endAtOnce;
    action.sa_flags = SA_NODEFER; // It raises the signal itself.
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM}) {
        sigaction(signal, &action, nullptr);
        sigaddset(&signals, signal);
    }
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

} // namespace

InterruptWatch::InterruptWatch()
{
    const sigset_t signals = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_waiter = std::thread([this, signals] {
        int received = 0;
        if (sigwait(&signals, &received) != 0 || received == SIGUSR1)
            return;
        sayHowToEnd();
        // Before anybody is told: whoever is to stop may take long to answer.
        letNextSignalEnd();
        m_stop.request_stop();
        // This is the only thread that takes the next signal, so it stays until the program is
        // done.
        sigset_t done;
        sigemptyset(&done);
        sigaddset(&done, SIGUSR1);
        sigwait(&done, &received);
    });
}

InterruptWatch::~InterruptWatch()
{
    // A directed signal to a thread that has already left sigwait stays pending in it and is
    // harmless.
    pthread_kill(m_waiter.native_handle(), SIGUSR1);
    m_waiter.join();
}

} // namespace amado::cli
