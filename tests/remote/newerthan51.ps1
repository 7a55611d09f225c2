# SPDX-License-Identifier: MIT
# Something in every line below that Windows PowerShell 5.1 does not have, or that depends on the language.
$a = $true ? 1 : 2
$a ?? 3
Get-Item -Path x -Newer
Get-Content x
[Foo.Bar]::Baz()
[Math]::Clamp(1, 2, 3)
[IO.File]::ReadAllText()
'abc'.Contains('a', 'Ordinal')
[short]1
$s = [IO.File]::Open('a', 'Open'); $s.ReadExactly($s)
[Array]::Fill($a, 1)
$c = New-Object Net.Sockets.TcpClient; $c.Dispose()
'abc'.EndsWith('c')
if ($IsWindows) { sc.exe }
ConvertFrom-Json -AsHashtable x
ConvertTo-Json x -EnumsAsStrings
Get-Item x && Get-Item y
1..3 | ForEach-Object -Parallel { $_ }
"`e[0m"
Get-Item x &
[Environment]::ProcessPath
New-Object Collections.ArrayList 1, 2, 3
[Collections.Generic.List[string]]::new(1, 2)
$a.ToHashSet()
& $a
$l = [Collections.Generic.List[string]]::new(); $l.EnsureCapacity(3)
