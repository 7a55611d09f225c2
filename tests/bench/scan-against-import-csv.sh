#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# scan-against-import-csv.sh PROGRAM PWSH [MEGABYTES] [CATALOGUE]: generates logs of Exchange's proxy (seeded) and measures, in one run on
# this machine, the native search with all marks and what Test-ProxyLogon does in PowerShell: Import-Csv of every log and a filter over two of
# its columns, and the same behind Select-String, which reads only logs that hold the text at all. The logs are removed afterwards.
# PROGRAM is amado-scan-bench, PWSH the pwsh of PowerShell 7; CATALOGUE is detections.json. Import-Csv takes minutes for a gigabyte, so that
# the usual size is smaller; all of them read the same bytes, and MB/s compare.
set -euo pipefail
program=$(realpath "$1") pwsh=$2 megabytes=${3:-100} catalogue=${4:+$(realpath "$4")}
folder=$(mktemp -d "${TMPDIR:-/tmp}/amado-scan-csv-XXXXXX")
trap 'rm -rf "$folder"' EXIT
# Four parts of ten are of the proxy.
"$program" generate "$folder/server" $((megabytes * 10 / 4))
logs=$folder/server/C/logs
rm -f "$logs"/W3SVC1/*
bytes=$(cat "$logs"/Mapi/* | wc -c) # Also brings them into memory.
row() { awk -v n="$1" -v s="$2" -v b="$bytes" -v own="$own" 'BEGIN { printf "%-48s %8.3f s %8.1f MB/s %7.1f x\n", n, s, b / s / 1e6, s / own }'; }

echo "$(nproc) x $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1); $((bytes / 1000000)) MB in $(ls "$logs"/Mapi | wc -l) files"
read -r own _ lines hits files state _ < <("$program" search "$folder/server" ${catalogue:+"$catalogue"})
echo "native search: $files files, $lines lines, $hits hits, $state"
row "Amado, all detections of the log" "$own"
# The conditions are those of https://github.com/microsoft/CSS-Exchange (Security/src/Test-ProxyLogon.ps1) for CVE-2021-26855.
cat >"$folder/filter.ps1" <<'POWERSHELL'
param([string]$Folder)
$ErrorActionPreference = 'Stop'
function Measure-Filter([string]$Name, [scriptblock]$Files) {
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $hits = @(& $Files | ForEach-Object { Import-Csv -Path $_ } | Where-Object {
            $_.AuthenticatedUser -eq '' -and $_.AnchorMailbox -like 'ServerInfo~*/*'
        })
    [Console]::WriteLine([string]::Format([Globalization.CultureInfo]::InvariantCulture, '{0};{1:F3};{2}', $Name,
            $watch.Elapsed.TotalSeconds, $hits.Count))
}
$all = @(Get-ChildItem -Path $Folder -Filter '*.LOG' | ForEach-Object { $_.FullName })
Measure-Filter 'Import-Csv' { $all }
Measure-Filter 'Select-String, then Import-Csv' { $all | Where-Object { Select-String -Path $_ -Pattern 'ServerInfo~' -Quiet } }
POWERSHELL
"$pwsh" -NoProfile -NonInteractive -File "$folder/filter.ps1" "$logs/Mapi" | while IFS=';' read -r name seconds found; do
    row "PowerShell 7: $name ($found)" "$seconds"
done
