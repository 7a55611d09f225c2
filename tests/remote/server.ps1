# SPDX-License-Identifier: MIT
# Runs what powershell.exe is asked to run, each in a session of its own, in one process that has started already: for
# tests with many short runs. Serves the program standin.cpp over a socket until it is ended.
param([string]$SocketPath, [string]$Prelude)

function Read-Part($Reader) {
    return , $Reader.ReadBytes($Reader.ReadInt32())
}

$utf8 = [Text.UTF8Encoding]::new($false)
$out = [Console]::Out
$listener = [Net.Sockets.Socket]::new('Unix', 'Stream', 'Unspecified')
$listener.Bind([Net.Sockets.UnixDomainSocketEndPoint]::new($SocketPath))
$listener.Listen(8)
$out.WriteLine('ready')
while ($true) {
    $connection = $listener.Accept()
    $stream = [Net.Sockets.NetworkStream]::new($connection, $true)
    try {
        $reader = [IO.BinaryReader]::new($stream)
        $env:AMADO_TEST_WORLD = $utf8.GetString((Read-Part $reader))
        $command = [Text.Encoding]::Unicode.GetString([Convert]::FromBase64String($utf8.GetString((Read-Part $reader))))
        $given = [string[]]$utf8.GetString((Read-Part $reader)).Split("`n")
        $written = [IO.StringWriter]::new()
        [Console]::SetOut($written)
        $shell = [PowerShell]::Create()
        $exitCode = 0
        $failure = ''
        try {
            $null = $shell.AddScript(". '$Prelude'").Invoke()
            $shell.Commands.Clear()
            $null = $shell.AddScript($command).Invoke($given)
        } catch {
            $exitCode = 1
            $failure = $_.ToString()
        } finally {
            [Console]::SetOut($out)
            $shell.Runspace.Dispose()
            $shell.Dispose()
        }
        $writer = [IO.BinaryWriter]::new($stream)
        foreach ($part in @($written.ToString(), $failure)) {
            $bytes = $utf8.GetBytes($part)
            $writer.Write([int]$bytes.Length)
            $writer.Write($bytes)
        }
        $writer.Write([int]$exitCode)
        $writer.Flush()
    } catch [IO.IOException] {
        # The other side gave up, as a cancelled call does.
        $null = $_
    } finally {
        $stream.Dispose()
    }
}
