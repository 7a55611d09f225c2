#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# leftovers.sh note|check STAMP: the first and the last test of a run. Whatever a test started or made has to be gone
# when it is over: processes, folders in the temporary directory, shared memory.
set -euo pipefail
readonly act=$1 stamp=$2
if [ "$act" = note ]; then
    touch "$stamp"
    exit 0
fi

# Qt calls a temporary folder after its program.
readonly folder='/(test_[a-z]+|[a-z_]+_tests?)-[A-Za-z0-9]{6}(/|$)'
readonly program='^(ctest|test_[a-z]+|[a-z_]+_tests?)$'
found=()

parent_of() { sed -n 's/^PPid:\t//p' "/proc/$1/status" 2>/dev/null || true; }
name_of() { sed -n 's/^Name:\t//p' "/proc/$1/status" 2>/dev/null || true; }
is_of_a_running_test() {
    local process=$1
    while [ "${process:-0}" -gt 1 ]; do
        [[ "$(name_of "$process")" =~ $program ]] && return 0
        process=$(parent_of "$process")
    done
    return 1
}

for directory in /proc/[0-9]*; do
    process=${directory#/proc/}
    [ -O "$directory" ] && [ -r "$directory/environ" ] || continue
    { tr '\0' '\n' <"$directory/environ"; tr '\0' '\n' <"$directory/cmdline"; } 2>/dev/null |
        grep -Eq "$folder" || continue
    is_of_a_running_test "$process" || found+=("process $process: $(tr '\0' ' ' <"$directory/cmdline" 2>/dev/null)")
done

for made in "${TMPDIR:-/tmp}"/* /dev/shm/*; do
    [ -O "$made" ] && [ "$made" -nt "$stamp" ] || continue
    name=${made##*/}
    case $made in
    /dev/shm/*faketime_*) [ -e "/proc/${name##*_}" ] && continue ;;
    */pam.?) [ -e "/proc/$(cat "$made/pid" 2>/dev/null || true)/stat" ] && continue ;;
    *)
        [[ "/$name" =~ $folder ]] || continue
        # The kernel keeps 15 letters of a program's name.
        pgrep -x -- "$(cut -c1-15 <<<"${name%-*}")" >/dev/null && continue ;;
    esac
    found+=("$made")
done

[ ${#found[@]} -eq 0 ] && exit 0
echo "Tests have left behind:"
printf '  %s\n' "${found[@]}"
exit 1
