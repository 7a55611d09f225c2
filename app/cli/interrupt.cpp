#include "cli/interrupt.h"

#include <csignal>
#include <pthread.h>
#include <signal.h>

namespace amado::cli {

namespace {

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

} // namespace

InterruptWatch::InterruptWatch()
{
    const sigset_t signals = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_waiter = std::thread([this, signals] {
        int received = 0;
        if (sigwait(&signals, &received) == 0 && received != SIGUSR1)
            m_stop.request_stop();
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
