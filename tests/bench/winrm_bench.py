#!/usr/bin/python3
"""Shells a second over Windows Remote Management: this project's client and pywinrm on the same peer, in one run.

    winrm_bench.py <amado-winrm-bench>

One unit is Create, Command, Receive, Signal and Delete on a kept HTTPS connection with Basic sign-on; this project's
client adds a Send that closes the input. Client and peer share the machine: compare figures of one run only.
"""
import os
import resource
import statistics
import subprocess
import sys
import threading
import time
import warnings

THREADS = (1, 8, 32)


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
    print('threads %2d: %7.1f shells/s  p50 %6.1f ms  p95 %6.1f ms  client CPU %5.2f ms/shell'
          % (threads, len(times) / seconds, 1000 * statistics.median(times),
             1000 * times[len(times) * 95 // 100], 1000 * used / len(times)), flush=True)


def main():
    program = sys.argv[1]
    for name in ('REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'):
        os.environ.pop(name, None)
    warnings.simplefilter('ignore')
    peer = subprocess.Popen([program, 'serve'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        port, ca_file = peer.stdout.readline().split(' ', 1)
        print('amado, HTTPS Basic')
        for threads in THREADS:
            subprocess.run([program, 'run', port, ca_file.strip(), str(threads), '4000'], check=True)
        try:
            import winrm  # noqa: F401
        except ImportError:
            print('pywinrm: python3-winrm is not installed')
            return
        print('pywinrm, HTTPS Basic', flush=True)
        for threads in THREADS:
            pywinrm(int(port), threads, 300)
    finally:
        peer.stdin.close()
        peer.wait()


main()
