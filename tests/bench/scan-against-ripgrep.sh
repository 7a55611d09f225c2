#!/usr/bin/env bash
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

# The best of some rounds, in seconds, and the most memory in kB, of a command.
measure() {
    local best= most=0 seconds memory
    for ((round = 0; round < rounds; ++round)); do
        /usr/bin/python3 - "$folder/measured" "$@" <<'PYTHON'
import resource, subprocess, sys, time
with open(sys.argv[1] + ".out", "wb") as out:
    begin = time.perf_counter()
    subprocess.run(sys.argv[2:], stdout=out)
    seconds = time.perf_counter() - begin
with open(sys.argv[1], "w") as result:
    print(seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=result)
PYTHON
        read -r seconds memory <"$folder/measured"
        best=$(awk -v a="$seconds" -v b="${best:-$seconds}" 'BEGIN { print a < b ? a : b }')
        most=$((memory > most ? memory : most))
    done
    echo "$best $most"
}
row() { # name seconds memory
    awk -v n="$1" -v s="$2" -v m="$3" -v b="$bytes" -v own="$own" \
        'BEGIN { printf "%-34s %8.3f s %9.0f MB/s %8.2f x %8.1f MB\n", n, s, b / s / 1e6, s / own, m / 1024 }'
}

echo "$(nproc) x $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1); $((bytes / 1000000)) MB in $(ls "$logs"/* | grep -ci log) files, $(wc -l <"$folder/iis") and $(wc -l <"$folder/proxy") patterns"
read -r own memory < <(measure "$program" search "$folder/server" ${catalogue:+"$catalogue"})
read -r _ _ lines hits files state _ <"$folder/measured.out"
echo "native search: $files files, $lines lines, $hits hits, $state"
row "Amado, two threads" "$own" "$memory"
# Each kind of log is searched for what its own detections want, by both.
ripgrep() { measure bash -c "rg -j2 -i $* -f $folder/iis $logs/W3SVC1; rg -j2 -i $* -f $folder/proxy $logs/Mapi"; }
read -r seconds memory < <(ripgrep -n --no-heading)
echo "ripgrep: $(wc -l <"$folder/measured.out") hits"
row "rg -j2 -i -n" "$seconds" "$memory"
read -r seconds memory < <(ripgrep -c)
row "rg -j2 -i -c" "$seconds" "$memory"
read -r seconds memory < <(ripgrep -c --no-unicode)
row "rg -j2 -i -c --no-unicode" "$seconds" "$memory"
read -r seconds memory < <(measure bash -c "wc -l $logs/*/*")
row "wc -l, one thread" "$seconds" "$memory"
read -r seconds memory < <(measure bash -c "ls $logs/*/* | xargs -P2 -n 8 wc -l")
row "wc -l, two processes" "$seconds" "$memory"
