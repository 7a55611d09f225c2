#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Shells a second over Windows Remote Management: this project's client and pywinrm on the same peer, in one run.

    winrm_bench.py <amado-winrm-bench> [--rounds 5] [--shells 1000]

One unit is Create, Command, Receive, Signal and Delete on a kept HTTPS connection with Basic sign-on; this project's
client adds a Send that closes the input. Client and peer share the machine, and other work may disturb it: the two
clients therefore take turns in every round, figures are medians over the rounds, and the ratio is the median of each
round's own. Processor time is the client's alone and depends least on what else runs.
"""
import argparse
import json
import os
import resource
import statistics
import subprocess
import threading
import time
import warnings

THREADS = (1, 8, 32)
PYWINRM_SHARE = 10  # So much fewer shells, for it takes longer for each.


def pywinrm(port, threads, shells):
    from winrm.protocol import Protocol
    protocols = [Protocol(endpoint='https://localhost:%d/wsman' % port, transport='basic', username='wsmtest',
                          password='x', server_cert_validation='ignore') for _ in range(threads)]

    def unit(protocol):
        shell = protocol.open_shell(codepage=65001, noprofile=True)
        command = protocol.run_command(shell, 'echo hi')
        protocol.get_command_output(shell, command)
        protocol.cleanup_command(shell, command)
        protocol.close_shell(shell)

    left, lock, times = [shells], threading.Lock(), []
    gate = threading.Barrier(threads + 1)

    def work(protocol):
        unit(protocol)
        gate.wait()
        while True:
            with lock:
                if left[0] <= 0:
                    return
                left[0] -= 1
            begin = time.perf_counter()
            unit(protocol)
            times.append(time.perf_counter() - begin)

    workers = [threading.Thread(target=work, args=(p,)) for p in protocols]
    for worker in workers:
        worker.start()
    gate.wait()
    begin, cpu = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF)
    for worker in workers:
        worker.join()
    seconds, end = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_SELF)
    used = end.ru_utime + end.ru_stime - cpu.ru_utime - cpu.ru_stime
    times.sort()
    return {'shellsPerSecond': len(times) / seconds, 'p50Ms': 1000 * statistics.median(times),
            'p95Ms': 1000 * times[len(times) * 95 // 100], 'cpuMs': 1000 * used / len(times)}


def amado(program, port, ca_file, threads, shells):
    done = subprocess.run([program, 'run', str(port), ca_file, str(threads), str(shells)], check=True,
                          stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)


def has_pywinrm():
    try:
        import winrm  # noqa: F401
        return True
    except ImportError:
        return False


def median(results, key):
    return statistics.median(result[key] for result in results)


def row(threads, ours, theirs):
    """One line of the table. `ours` and `theirs`: of the same rounds, in order."""
    def cells(results):
        return '%9.0f %7.1f %7.1f %7.2f' % tuple(
            median(results, key) for key in ('shellsPerSecond', 'p50Ms', 'p95Ms', 'cpuMs'))

    def ratios(key, inverse=False):
        each = sorted(t[key] / o[key] if inverse else o[key] / t[key] for o, t in zip(ours, theirs))
        return '%.1f (%.1f to %.1f)' % (statistics.median(each), each[0], each[-1])

    line = '%7d  %s' % (threads, cells(ours))
    if theirs:
        line += '  %s   %-22s %s' % (cells(theirs), ratios('shellsPerSecond'), ratios('cpuMs', inverse=True))
    return line


def main():
    options = argparse.ArgumentParser(description='Shells a second, and pywinrm beside it.')
    options.add_argument('program')
    options.add_argument('--rounds', type=int, default=5)
    options.add_argument('--shells', type=int, default=1000, help='of each client run; pywinrm a tenth')
    chosen = options.parse_args()
    for name in ('REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'):
        os.environ.pop(name, None)
    warnings.simplefilter('ignore')
    both = has_pywinrm()
    ours = {threads: [] for threads in THREADS}
    theirs = {threads: [] for threads in THREADS}
    peer = subprocess.Popen([chosen.program, 'serve'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        port, ca_file = peer.stdout.readline().strip().split(' ', 1)
        for _ in range(chosen.rounds):
            for threads in THREADS:
                ours[threads].append(amado(chosen.program, port, ca_file, threads, chosen.shells))
                if both:
                    fewer = max(chosen.shells // PYWINRM_SHARE, threads)
                    theirs[threads].append(pywinrm(int(port), threads, fewer))
    finally:
        peer.stdin.close()
        peer.wait()
    print('Shells over HTTPS with Basic sign-on, medians of %d rounds' % chosen.rounds)
    side = '%9s %7s %7s %7s' % ('shells/s', 'p50 ms', 'p95 ms', 'CPU ms')
    if both:
        print('%9s%33s  %33s   amado against pywinrm (least to most)' % ('', 'amado', 'pywinrm'))
        print('threads  %s  %s   %-22s %s' % (side, side, '× shells/s', '× less CPU'))
    else:
        print('threads  %s' % side)
        print('(python3-winrm is not installed, so there is nobody to compare with)')
    for threads in THREADS:
        print(row(threads, ours[threads], theirs[threads]))


main()
