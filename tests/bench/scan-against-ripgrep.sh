#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# scan-against-ripgrep.sh PROGRAM [MEGABYTES] [CATALOGUE]: generates logs of IIS and of Exchange's proxy (seeded) and measures, in one run on
# this machine, the native search with all marks, ripgrep with the same patterns, and counting lines. The logs are removed afterwards.
# PROGRAM is amado-scan-bench of a release build; CATALOGUE is detections.json.
set -euo pipefail
program=$(realpath "$1") megabytes=${2:-1024} catalogue=${3:+$(realpath "$3")}
rounds=${ROUNDS:-3}
folder=$(mktemp -d "${TMPDIR:-/tmp}/amado-scan-bench-XXXXXX")
trap 'rm -rf "$folder"' EXIT
"$program" generate "$folder/server" "$megabytes"
logs=$folder/server/C/logs
for source in iis proxy; do
    "$program" marks "$source" ${catalogue:+"$catalogue"} >"$folder/$source"
    # What the native search looks for besides: unreserved signs that are percent-encoded.
    echo '%(25)*(2[de]|3[0-9]|[46][1-9a-f]|[57][0-9a]|5f|7e)' >>"$folder/$source"
done
bytes=$(cat "$logs"/*/* | wc -c) # Also brings them into memory.

# The best of some rounds, in seconds on the clock and of the processors, and the most memory in kB, of a command. Where other work
# runs on the machine, the second is what compares.
measure() {
    rm -f "$folder/rounds"
    for ((round = 0; round < rounds; ++round)); do
        /usr/bin/python3 - "$folder" "$@" <<'PYTHON'
import resource, subprocess, sys, time
folder = sys.argv[1]
with open(folder + "/out", "wb") as out:
    begin = time.perf_counter()
    subprocess.run(sys.argv[2:], stdout=out)
    seconds = time.perf_counter() - begin
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(folder + "/rounds", "a") as rounds:
    print(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss, file=rounds)
PYTHON
    done
    awk '{ if (NR == 1 || $1 < s) s = $1; if (NR == 1 || $2 < c) c = $2; if ($3 > m) m = $3 } END { print s, c, m }' "$folder/rounds"
}
row() { # name seconds processor-seconds memory
    awk -v n="$1" -v s="$2" -v c="$3" -v m="$4" -v b="$bytes" -v own="$own" -v used="$used" \
        'BEGIN { printf "%-28s %7.3f s %6.0f MB/s %5.2f x | processors %7.3f s %5.2f x | %6.1f MB\n", n, s, b / s / 1e6, s / own, c, c / used, m / 1024 }'
}

echo "$(nproc) x $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1); $((bytes / 1000000)) MB in $(ls "$logs"/* | grep -ci log) files, $(wc -l <"$folder/iis") and $(wc -l <"$folder/proxy") patterns"
read -r own used memory < <(measure "$program" search "$folder/server" ${catalogue:+"$catalogue"})
read -r _ _ lines hits files state _ <"$folder/out"
echo "native search: $files files, $lines lines, $hits hits, $state"
row "Amado, two threads" "$own" "$used" "$memory"
# Each kind of log is searched for what its own detections want, by both.
ripgrep() { measure bash -c "rg -j2 -i $* -f $folder/iis $logs/W3SVC1; rg -j2 -i $* -f $folder/proxy $logs/Mapi"; }
read -r seconds processors memory < <(ripgrep -n --no-heading)
echo "ripgrep: $(wc -l <"$folder/out") hits"
row "rg -j2 -i -n" "$seconds" "$processors" "$memory"
read -r seconds processors memory < <(ripgrep -c)
row "rg -j2 -i -c" "$seconds" "$processors" "$memory"
read -r seconds processors memory < <(ripgrep -c --no-unicode)
row "rg -j2 -i -c --no-unicode" "$seconds" "$processors" "$memory"
read -r seconds processors memory < <(measure bash -c "wc -l $logs/*/*")
row "wc -l, one thread" "$seconds" "$processors" "$memory"
read -r seconds processors memory < <(measure bash -c "ls $logs/*/* | xargs -P2 -n 8 wc -l")
row "wc -l, two processes" "$seconds" "$processors" "$memory"
