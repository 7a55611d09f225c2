# SPDX-License-Identifier: MIT
# What PowerShell 7 lacks on Linux and the product's script asks Windows for: drives whose names ignore case, the registry,
# services, IIS, events, certificate stores, Exchange and CIM. Answers come from the folder and world.json below
# $env:AMADO_TEST_WORLD; changes are written back, so that the next run sees them.
$global:WorldFile = "$env:AMADO_TEST_WORLD/world.json"
$global:World = Microsoft.PowerShell.Management\Get-Content -Raw -LiteralPath $WorldFile |
    ConvertFrom-Json -AsHashtable -DateKind String
$env:COMPUTERNAME = $World.name
$env:SystemDrive = 'C:'
$env:SystemRoot = 'C:\Windows'
$env:ProgramFiles = 'C:\Program Files'

function global:Save-World {
    $json = ConvertTo-Json -InputObject $World -Depth 10 -Compress
    [IO.File]::WriteAllText($WorldFile, $json)
}

# A path of the server as a path of this machine; the part that does not exist is kept as asked for.
function global:Get-NativePath([string]$Path) {
    $native = $env:AMADO_TEST_WORLD
    foreach ($part in $Path.Replace(':', '').Split('\')) {
        $found = $null
        if ([IO.Directory]::Exists($native)) {
            $found = [IO.Directory]::GetFileSystemEntries($native) |
                Where-Object { [IO.Path]::GetFileName($_) -ieq $part } | Select-Object -First 1
        }
        $native = if ($found) { $found } else { [IO.Path]::Combine($native, $part) }
    }
    return $native
}

function global:Find-Key($Table, [string]$Name) {
    return $Table.Keys | Where-Object { $_ -ieq $Name } | Select-Object -First 1
}

function global:New-RegistryKey($Values) {
    $key = [pscustomobject]@{ Values = $Values }
    $key | Add-Member ScriptMethod GetValueNames { return , [string[]]@($this.Values.Keys) }
    $key | Add-Member ScriptMethod GetValue {
        param($name, $otherwise, $options)
        $value = $this.Values[(Find-Key $this.Values $name)]
        switch ($value.kind) {
            'DWord' { return [int]$value.data }
            'QWord' { return [long]$value.data }
            'Binary' { return , [byte[]]@($value.data) }
            'MultiString' { return , [string[]]@($value.data) }
        }
        return [string]$value.data
    }
    $key | Add-Member ScriptMethod GetValueKind {
        param($name)
        return $this.Values[(Find-Key $this.Values $name)].kind
    }
    return $key
}

function global:Get-Item {
    param([string]$LiteralPath, [switch]$Force)
    if ($LiteralPath -match '^Registry::HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\([^\\]+)$') {
        $name = Find-Key $World.services $Matches[1]
        if ($name) {
            $number = @{ Automatic = 2; AutomaticDelayedStart = 2; Manual = 3; Disabled = 4 }
            $type = $World.services[$name].startType
            $values = @{ Start = @{ kind = 'DWord'; data = $number[$type] } }
            if ($type -eq 'AutomaticDelayedStart') {
                $values.DelayedAutostart = @{ kind = 'DWord'; data = 1 }
            }
            return New-RegistryKey $values
        }
    }
    if ($LiteralPath.StartsWith('Registry::')) {
        $key = Find-Key $World.registry ($LiteralPath -replace '^Registry::HKEY_LOCAL_MACHINE', 'HKLM')
        if ($key) {
            return New-RegistryKey $World.registry[$key]
        }
    }
    return Microsoft.PowerShell.Management\Get-Item -LiteralPath (Get-NativePath $LiteralPath) -Force
}

# The version resource of a program, which is text here.
Update-TypeData -TypeName System.IO.FileInfo -MemberType ScriptProperty -MemberName VersionInfo -Force -Value {
    $windows = $this.FullName.Substring($env:AMADO_TEST_WORLD.Length + 1).Replace('/', '\').Insert(1, ':')
    $key = Find-Key $World.fileVersions $windows
    $parts = if ($key) { [int[]]@([string]$World.fileVersions[$key] -replace '[^0-9.].*', '' -split '\.') } else { 0, 0, 0, 0 }
    [pscustomobject]@{
        FileVersion = $(if ($key) { $World.fileVersions[$key] }); FileMajorPart = $parts[0]; FileMinorPart = $parts[1]
        FileBuildPart = $parts[2]; FilePrivatePart = $parts[3]
    }
}

function global:New-ServiceObject([string]$Name) {
    $service = [pscustomobject]@{ Name = $Name; DependentServices = @() }
    $service | Add-Member ScriptProperty Status { $World.services[$this.Name].state }
    foreach ($dependent in @($World.services[$Name]['dependents'])) {
        if ($dependent) {
            $service.DependentServices += New-ServiceObject $dependent
        }
    }
    $service | Add-Member ScriptMethod Stop {
        $World.services[$this.Name].state = 'Stopped'
        Save-World
    }
    $service | Add-Member ScriptMethod Start {
        $mine = $World.services[$this.Name]
        if ($mine.startType -eq 'Disabled' -or $mine['broken']) {
            throw [ComponentModel.Win32Exception]::new(1058)
        }
        $mine.state = 'Running'
        Save-World
    }
    $service | Add-Member ScriptMethod WaitForStatus { param($state, $limit) }
    return $service
}

function global:Get-Service {
    [CmdletBinding()]
    param([string]$Name)
    $key = Find-Key $World.services $Name
    if (-not $key) {
        $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new(
                [Exception]::new('no such service'), 'NoServiceFoundForGivenName', 'ObjectNotFound', $Name))
    }
    return New-ServiceObject $key
}

# By the path at which Windows has it.
Set-Alias -Scope Global -Name 'C:\Windows\System32\sc.exe' -Value Invoke-ServiceControl
function global:Invoke-ServiceControl([string]$Verb, [string]$Name, [string]$Option, [string]$Value) {
    $types = @{ auto = 'Automatic'; 'delayed-auto' = 'AutomaticDelayedStart'; demand = 'Manual'; disabled = 'Disabled' }
    $global:LASTEXITCODE = 87
    if ($Verb -ceq 'config' -and $Option -ceq 'start=' -and $types[$Value]) {
        $World.services[(Find-Key $World.services $Name)].startType = $types[$Value]
        Save-World
        $global:LASTEXITCODE = 0
    }
}

function global:Add-Type {
    param([string]$LiteralPath)
    if (-not $LiteralPath.EndsWith('Microsoft.Web.Administration.dll')) {
        throw 'unexpected assembly'
    }
}

function global:New-PoolObject([string]$Name) {
    $saved = $World.appPools[$Name]
    $pool = [pscustomobject]@{
        Name = $Name; AutoStart = $saved.autoStart; StartMode = @('OnDemand', 'AlwaysRunning').IndexOf($saved.startMode)
    }
    $pool | Add-Member ScriptProperty State { $World.appPools[$this.Name].state }
    $pool | Add-Member ScriptMethod GetAttributeValue { param($attribute) return $this.StartMode }
    $pool | Add-Member ScriptMethod SetAttributeValue { param($attribute, $value) $this.StartMode = $value }
    $pool | Add-Member ScriptMethod Start {
        $World.appPools[$this.Name].state = 'Started'
        Save-World
    }
    $pool | Add-Member ScriptMethod Stop {
        $World.appPools[$this.Name].state = 'Stopped'
        Save-World
    }
    return $pool
}

function global:New-Object {
    param([string]$TypeName, [object[]]$ArgumentList)
    if ($TypeName -eq 'Microsoft.Web.Administration.ServerManager') {
        $manager = [pscustomobject]@{ ApplicationPools = @($World.appPools.Keys | ForEach-Object { New-PoolObject $_ }) }
        $manager | Add-Member ScriptMethod CommitChanges {
            foreach ($pool in $this.ApplicationPools) {
                $World.appPools[$pool.Name].autoStart = $pool.AutoStart
                $World.appPools[$pool.Name].startMode = @('OnDemand', 'AlwaysRunning')[$pool.StartMode]
            }
            Save-World
        }
        $manager | Add-Member ScriptMethod Dispose {}
        return $manager
    }
    if ($TypeName -eq 'Security.Cryptography.X509Certificates.X509Store') {
        $store = [pscustomobject]@{ Name = $ArgumentList[0]; Certificates = @() }
        $store | Add-Member ScriptMethod Open {
            param($flags)
            $this.Certificates = @($World.stores[(Find-Key $World.stores $this.Name)] | Where-Object { $_ } |
                    ForEach-Object { [pscustomobject]@{ RawData = [Convert]::FromBase64String($_) } })
        }
        $store | Add-Member ScriptMethod Close {}
        return $store
    }
    if ($TypeName -eq 'Diagnostics.Eventing.Reader.EventLogQuery') {
        return [pscustomobject]@{ Log = $ArgumentList[0]; Filter = $ArgumentList[2]; ReverseDirection = $false }
    }
    if ($TypeName -eq 'Diagnostics.Eventing.Reader.EventLogReader') {
        return New-EventReader $ArgumentList[0].Log $ArgumentList[0].Filter $ArgumentList[0].ReverseDirection
    }
    return Microsoft.PowerShell.Utility\New-Object @PSBoundParameters
}

class EventLogNotFoundException : Exception {
}

# Events of the world stand oldest first; those that name no log are of Application.
function global:New-EventReader([string]$Log, [string]$Filter, [bool]$NewestFirst) {
    if (@('Application', 'MSExchange Management') -notcontains $Log) {
        throw [EventLogNotFoundException]::new()
    }
    $number = 0
    foreach ($record in @($World.events)) {
        $record.number = ++$number
    }
    $records = @($World.events | Where-Object { $_ -and ($(if ($_['log']) { $_['log'] } else { 'Application' })) -eq $Log })
    if ($Filter -match 'Provider\[([^\]]+)\]') {
        $names = @([regex]::Matches($Matches[1], "@Name='([^']+)'") | ForEach-Object { $_.Groups[1].Value })
        $records = @($records | Where-Object { $names -contains $_.provider })
    }
    if (-not $NewestFirst) {
        [Array]::Reverse($records)
    }
    $level = @{ Critical = 1; Error = 2; Warning = 3; Information = 4 }
    $stack = [Collections.Stack]::new()
    foreach ($record in $records) {
        $found = [pscustomobject]@{
            TimeCreated = [DateTime]::Parse($record.at, [Globalization.CultureInfo]::InvariantCulture)
            Id = $record.id; ProviderName = $record.provider; Level = $level[$record.level]; Text = $record.message
            RecordId = $record.number
            Properties = @($(if ($record.Contains('data')) { $record.data } else { 'logged', 7 }) |
                    ForEach-Object { [pscustomobject]@{ Value = $_ } })
        }
        $found | Add-Member ScriptMethod FormatDescription {
            if ($this.Text -eq '(broken)') {
                throw 'no such text in this language'
            }
            return $this.Text
        }
        $stack.Push($found)
    }
    $reader = [pscustomobject]@{ Left = $stack }
    $reader | Add-Member ScriptMethod ReadEvent {
        if ($this.Left.Count -gt 0) {
            return $this.Left.Pop()
        }
    }
    $reader | Add-Member ScriptMethod Dispose {}
    return $reader
}

function global:New-PSSessionOption {
    param($OpenTimeout, $OperationTimeout, $CancelTimeout)
}

function global:New-PSSession {
    param($ConfigurationName, $ConnectionUri, $Authentication, $SessionOption)
    if ($World.exchange['unreachable']) {
        throw [Management.Automation.Remoting.PSRemotingTransportException]::new('access denied')
    }
    # Commands with parameters only, as the real endpoint, which has no language.
    $state = [Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
    $commands = @{
        'Get-ExchangeServer'     = {
            param([string]$Identity)
            $world = [IO.File]::ReadAllText($WorldFile) | ConvertFrom-Json -AsHashtable -DateKind String
            [pscustomobject]$world.exchange.server
        }
        'Get-OrganizationConfig' = {
            $world = [IO.File]::ReadAllText($WorldFile) | ConvertFrom-Json -AsHashtable -DateKind String
            [pscustomobject]$world.exchange.organization
        }
        'Get-ExchangeDiagnosticInfo' = {
            param([string]$Server, [string]$Process, [string]$Component, [string]$Argument)
            $world = [IO.File]::ReadAllText($WorldFile) | ConvertFrom-Json -AsHashtable -DateKind String
            if (-not $world.exchange['diagnostics']) {
                Write-Error 'not allowed'
                return
            }
            [pscustomobject]@{ Result = $world.exchange['diagnostics'] }
        }
        'Set-ExchangeServer'     = {
            param([string]$Identity, [string[]]$MitigationsBlocked)
            $world = [IO.File]::ReadAllText($WorldFile) | ConvertFrom-Json -AsHashtable -DateKind String
            if ($world.exchange['refuses']) {
                Write-Error 'not allowed'
                return
            }
            $world.exchange.server.MitigationsBlocked = @($MitigationsBlocked)
            [IO.File]::WriteAllText($WorldFile, (ConvertTo-Json -InputObject $world -Depth 10 -Compress))
        }
    }
    foreach ($name in $commands.Keys) {
        $state.Commands.Add([Management.Automation.Runspaces.SessionStateFunctionEntry]::new($name, $commands[$name]))
    }
    $state.Variables.Add([Management.Automation.Runspaces.SessionStateVariableEntry]::new('WorldFile', $WorldFile, ''))
    $runspace = [RunspaceFactory]::CreateRunspace($state)
    $runspace.Open()
    return [pscustomobject]@{ Runspace = $runspace }
}

function global:Remove-PSSession {
    [CmdletBinding()]
    param($Session)
    $Session.Runspace.Dispose()
}

function global:Get-AuthenticodeSignature {
    param([string]$LiteralPath)
    $text = [IO.File]::ReadAllText($LiteralPath)
    $subject = if ($text.Contains('signed by another')) { 'CN=Another, O=Another, C=US' } else {
        'CN=Microsoft Corporation, OU=MOPR, O=Microsoft Corporation, L=Redmond, S=Washington, C=US'
    }
    return [pscustomobject]@{
        Status            = $(if ($text.Contains('unsigned')) { 'NotSigned' } else { 'Valid' })
        SignerCertificate = [pscustomobject]@{ Subject = $subject }
    }
}

function global:Get-Process {
    [CmdletBinding()]
    param([string]$Name, [int]$Id)
    if ($Name) {
        # Of this world alone: tests beside this one have programs of the same name.
        return Microsoft.PowerShell.Management\Get-Process -Name "$Name.exe" -ErrorAction SilentlyContinue |
            Where-Object { $_.CommandLine -and $_.CommandLine.Contains($env:AMADO_TEST_WORLD) }
    }
    $process = Microsoft.PowerShell.Management\Get-Process -Id $Id -ErrorAction SilentlyContinue
    if ($process) {
        # The exit code of a process is told to its parent alone here; the stand-in for the scanner leaves it in a file.
        $process | Add-Member -Force -MemberType ScriptProperty -Name ExitCode -Value {
            [int][IO.File]::ReadAllText("$env:AMADO_TEST_WORLD/exit.$($this.Id)")
        }
        if ($World['endsAtOnce']) {
            $process | Add-Member -Force -MemberType ScriptProperty -Name StartTime -Value { return $null }
        }
        # Whoever takes the handle watches from then on, which a program can wait for.
        $process | Add-Member -Force -MemberType ScriptProperty -Name Handle -Value {
            [IO.File]::WriteAllText("$env:AMADO_TEST_WORLD/watched.$($this.Id)", '')
            return 1
        }
    }
    return $process
}

function global:Get-CimInstance {
    param([string]$ClassName, [string]$Filter)
    if ($ClassName -ne 'Win32_QuickFixEngineering') {
        throw 'unexpected class'
    }
    return @($World['hotFixes'] | Where-Object { $_ -and $Filter -eq "HotFixID='$_'" })
}

function global:Invoke-CimMethod {
    param([string]$ClassName, [string]$MethodName, [hashtable]$Arguments)
    $World.commandLine = $Arguments.CommandLine
    Save-World
    $program = Get-NativePath ([regex]::Match($Arguments.CommandLine, '^"([^"]+)"').Groups[1].Value)
    # The shell stays as the parent until the program has ended, because not every first process of a machine reaps.
    $id = & /bin/sh -c 'setsid /bin/sh -c "\"\$0\" </dev/null >/dev/null 2>&1 3>&- & echo \$! >&3; exec 3>&-; wait" "$0" 3>&1 >/dev/null 2>&1 </dev/null &' $program
    return [pscustomobject]@{ ReturnValue = 0; ProcessId = [int]$id }
}
