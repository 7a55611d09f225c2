# SPDX-License-Identifier: MIT
# Runs on the server, in Windows PowerShell 5.1 or PowerShell 7. Carries out the typed requests that stand in its input and
# nothing else: data is never run as code, no localised text is compared. Input and output: core/io/host/scriptcodec.h.
param([string[]]$Lines)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
if ($PSVersionTable.PSVersion.Major -lt 5) {
    throw 'Windows PowerShell 5.1 or later is needed.'
}
if ([Environment]::Is64BitOperatingSystem -and -not [Environment]::Is64BitProcess) {
    throw 'A 32-bit process would be shown other folders and registry keys.'
}
if ($PSVersionTable.PSVersion.Major -eq 5) {
    # Its added property makes ConvertTo-Json of 5.1 write some lists as objects.
    Remove-TypeData -TypeName System.Array -ErrorAction SilentlyContinue
}

$script:Invariant = [Globalization.CultureInfo]::InvariantCulture
$script:Given = @($Lines)
$script:Contents = [Collections.Generic.List[string]]::new()
$script:Room = [long]0
$script:TemporaryName = '^\.amado-[0-9a-f]{32}\.tmp$'
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file; the raised digits count as digits.
$script:DeviceName = '^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[\d\u00B9\u00B2\u00B3]) *(\.|$)'

# --- Errors ---------------------------------------------------------------------------------------------------------

function Stop-Request([string]$Code, [string]$Reason, [string]$Subject, [string]$Detail) {
    throw @{ code = $Code; reason = $Reason; subject = $Subject; detail = $Detail }
}

function Get-InnermostException($Exception) {
    while ($Exception.InnerException) {
        $Exception = $Exception.InnerException
    }
    return $Exception
}

function Get-ErrorDetail($Record) {
    $inner = Get-InnermostException $Record.Exception
    $detail = '{0} (0x{1:X8}): {2}' -f $inner.GetType().Name, $inner.HResult, $inner.Message
    return $detail.Substring(0, [Math]::Min(500, $detail.Length))
}

# What a failure means, from types and numbers alone.
function ConvertTo-ErrorReply($Record, [string]$Subject) {
    if ($Record.TargetObject -is [hashtable] -and $Record.TargetObject.ContainsKey('code')) {
        return $Record.TargetObject
    }
    $inner = Get-InnermostException $Record.Exception
    $reply = @{ code = 'invalidData'; reason = 'none'; subject = $Subject; detail = Get-ErrorDetail $Record }
    $native = $inner.HResult -band 0xFFFF
    if ($inner -is [ComponentModel.Win32Exception]) {
        $native = $inner.NativeErrorCode
    }
    if ($inner -is [UnauthorizedAccessException] -or $inner -is [Security.SecurityException]) {
        $reply.code = 'permissionDenied'
    } elseif ($inner -is [IO.FileNotFoundException] -or $inner -is [IO.DirectoryNotFoundException] -or
        $Record.CategoryInfo.Category -eq [Management.Automation.ErrorCategory]::ObjectNotFound) {
        $reply.code = 'notFound'
    } elseif ($inner -is [IO.IOException] -or $inner -is [ComponentModel.Win32Exception] -or
        $inner -is [Runtime.InteropServices.COMException]) {
        if ($native -eq 5) {
            $reply.code = 'permissionDenied'
        } elseif (@(32, 33, 1175, 1176, 1177, 1224) -contains $native) {
            # Another program holds the file: shared, locked, not to be replaced, mapped.
            $reply.code = 'permissionDenied'
            $reply.reason = 'fileUnreadable'
        } elseif ($native -eq 39 -or $native -eq 112) {
            $reply.code = 'preconditionFailed'
            $reply.reason = 'diskFull'
        }
    }
    return $reply
}

# --- Values ---------------------------------------------------------------------------------------------------------

# A text of the request, which stands behind a sign that keeps it from being taken for a date.
function Get-Text($Value) {
    return ([string]$Value).Substring(1)
}

function Get-Texts($Values) {
    $texts = [Collections.Generic.List[string]]::new()
    foreach ($value in @($Values)) {
        $texts.Add((Get-Text $value))
    }
    return , $texts.ToArray()
}

function Format-Time([DateTime]$Time) {
    return $Time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", $script:Invariant)
}

function Test-SameTexts($Left, $Right) {
    $a = @($Left)
    $b = @($Right)
    if ($a.Count -ne $b.Count) {
        return $false
    }
    for ($i = 0; $i -lt $a.Count; $i++) {
        if (-not [string]::Equals($a[$i], $b[$i], [StringComparison]::OrdinalIgnoreCase)) {
            return $false
        }
    }
    return $true
}

# --- Files ----------------------------------------------------------------------------------------------------------

# "C:\a\b" without "." and ".."; nothing for what is no ordinary path on a drive.
function Resolve-DrivePath([string]$Path) {
    $known = @{ '%SystemDrive%' = $env:SystemDrive; '%SystemRoot%' = $env:SystemRoot; '%windir%' = $env:SystemRoot }
    foreach ($name in $known.Keys) {
        if ($Path.StartsWith($name, [StringComparison]::OrdinalIgnoreCase)) {
            $Path = $known[$name] + $Path.Substring($name.Length)
            break
        }
    }
    $parts = $Path.Split([char[]]'\/', [StringSplitOptions]::RemoveEmptyEntries)
    if ($Path -notmatch '^[A-Za-z]:([\\/]|$)') {
        return $null
    }
    $stack = [Collections.Generic.List[string]]::new()
    for ($i = 1; $i -lt $parts.Length; $i++) {
        $part = $parts[$i]
        if ($part -eq '.') {
            continue
        }
        if ($part -eq '..') {
            if ($stack.Count -gt 0) {
                $stack.RemoveAt($stack.Count - 1)
            }
            continue
        }
        # Streams, wildcards, device names and spellings that Windows would change on its own.
        if ($part -match '[\x00-\x1f<>:"|?*]' -or $part -match '[. ]$' -or
            [regex]::IsMatch($part, $script:DeviceName, 'IgnoreCase, CultureInvariant')) {
            return $null
        }
        $stack.Add($part)
    }
    return $parts[0] + '\' + [string]::Join('\', $stack)
}

# The file or folder as an object, or nothing when it does not exist.
function Get-ServerItem([string]$Path) {
    if (-not $Path) {
        return $null
    }
    try {
        return Get-Item -LiteralPath $Path -Force
    } catch {
        if ($_.CategoryInfo.Category -ne [Management.Automation.ErrorCategory]::ObjectNotFound) {
            throw
        }
        # It is also said of a file that could not be looked at.
        $wanted = [string]$_.TargetObject
        if ($wanted -and [IO.Path]::IsPathRooted($wanted) -and (Test-Entry $wanted)) {
            Stop-Request 'invalidData' 'fileUnreadable' $Path 'it is there and cannot be opened'
        }
        return $null
    }
}

# Whether something stands there. A place that cannot be looked at is an error, which File.Exists would call absent.
function Test-Entry([string]$Path) {
    try {
        $null = [IO.File]::GetAttributes($Path)
        return $true
    } catch {
        $inner = Get-InnermostException $_.Exception
        if ($inner -is [IO.FileNotFoundException] -or $inner -is [IO.DirectoryNotFoundException]) {
            return $false
        }
        throw
    }
}

function Get-ServerFile([string]$Path) {
    $item = Get-ServerItem (Resolve-DrivePath $Path)
    if ($null -eq $item) {
        Stop-Request 'notFound' 'none' $Path ''
    }
    if ($item.PSIsContainer) {
        Stop-Request 'invalidData' 'fileUnreadable' $Path 'a folder'
    }
    return $item
}

function Get-StreamHash($Stream) {
    $sha = [Security.Cryptography.SHA256]::Create()
    try {
        return [BitConverter]::ToString($sha.ComputeHash($Stream)).Replace('-', '').ToLowerInvariant()
    } finally {
        $sha.Dispose()
    }
}

# Lower-case hex of what stands there now; empty when nothing does.
function Get-HashNow([string]$FullName) {
    if (-not (Test-Entry $FullName)) {
        return ''
    }
    $stream = [IO.File]::Open($FullName, [IO.FileMode]::Open, [IO.FileAccess]::Read, [IO.FileShare]'ReadWrite, Delete')
    try {
        return Get-StreamHash $stream
    } finally {
        $stream.Dispose()
    }
}

function Read-ServerFile([string]$Path, [long]$MaxBytes, [bool]$Tail) {
    $item = Get-ServerFile $Path
    $stream = [IO.File]::Open($item.FullName, [IO.FileMode]::Open, [IO.FileAccess]::Read,
        [IO.FileShare]'ReadWrite, Delete')
    try {
        $length = $stream.Length
        if ($length -gt $MaxBytes -and -not $Tail) {
            Stop-Request 'invalidData' 'fileTooLarge' $Path "$length bytes, limit $MaxBytes"
        }
        $count = [Math]::Min($length, [Math]::Max(0, $MaxBytes))
        if ($count -gt $script:Room) {
            Stop-Request 'invalidData' 'fileTooLarge' $Path "$count bytes, limit $($script:Room) in this batch"
        }
        $bytes = [byte[]]::new([int]$count)
        $null = $stream.Seek($length - $count, [IO.SeekOrigin]::Begin)
        $used = 0
        while ($used -lt $count) {
            $got = $stream.Read($bytes, $used, $count - $used)
            if ($got -eq 0) {
                # Cut meanwhile, as logs are.
                break
            }
            $used += $got
        }
        $script:Room -= $used
        $script:Contents.Add([Convert]::ToBase64String($bytes, 0, $used))
        return @{ content = $script:Contents.Count - 1 }
    } finally {
        $stream.Dispose()
    }
}

# The name as it is spelled on the disk, so that replacing a file does not rename it.
function Get-SpelledPath($Folder, [string]$FullName) {
    $leaf = [IO.Path]::GetFileName($FullName)
    foreach ($file in [IO.Directory]::GetFiles($Folder.FullName, $leaf)) {
        if ([IO.Path]::GetFileName($file) -ieq $leaf) {
            return $file
        }
    }
    return $FullName
}

function Remove-OldTemporaryFiles($Folder) {
    foreach ($file in [IO.Directory]::GetFiles($Folder.FullName, '.amado-*.tmp')) {
        $old = [IO.File]::GetLastWriteTimeUtc($file) -lt [DateTime]::UtcNow.AddHours(-1)
        if ($old -and [IO.Path]::GetFileName($file) -match $script:TemporaryName) {
            [IO.File]::Delete($file)
        }
    }
}

function Write-NewFile([string]$FullName, [byte[]]$Bytes) {
    $stream = [IO.File]::Open($FullName, [IO.FileMode]::CreateNew, [IO.FileAccess]::Write, [IO.FileShare]::None)
    try {
        $stream.Write($Bytes, 0, $Bytes.Length)
        $stream.Flush($true)
    } finally {
        $stream.Dispose()
    }
}

function Assert-Hash([string]$Path, [string]$Expected, [string]$Actual) {
    if ($Actual -ine $Expected) {
        $detail = "sha256 $Actual"
        if (-not $Actual) {
            $detail = 'the file is gone'
        }
        Stop-Request 'preconditionChanged' 'fileChanged' $Path $detail
    }
}

# Compares and acts while nobody else can write: the open file admits readers only. $Former: the name under which the
# file stays until the new one has its place; without it, a step that fails could leave neither.
# https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-replacefilew
function Set-FileIfHash([string]$Path, [string]$FullName, [string]$Expected, [string]$Temporary, [string]$Former) {
    if (-not $Expected) {
        if ([IO.File]::Exists($FullName)) {
            Assert-Hash $Path $Expected (Get-HashNow $FullName)
        }
        if ($Temporary) {
            # Fails when a file of that name appeared.
            [IO.File]::Move($Temporary, $FullName)
        }
        return
    }
    if (-not [IO.File]::Exists($FullName)) {
        Assert-Hash $Path $Expected ''
    }
    $guard = [IO.File]::Open($FullName, [IO.FileMode]::Open, [IO.FileAccess]::Read, [IO.FileShare]'Read, Delete')
    try {
        Assert-Hash $Path $Expected (Get-StreamHash $guard)
        if ($Temporary) {
            # Keeps the rights and the streams of the file.
            [IO.File]::Replace($Temporary, $FullName, $Former, $false)
        } else {
            [IO.File]::Delete($FullName)
        }
    } finally {
        $guard.Dispose()
    }
}

# The file as it was, should its replacement have left nothing in its place.
function Restore-FormerFile([string]$FullName, [string]$Former, [string]$Expected) {
    if ($Expected -and -not [IO.File]::Exists($FullName) -and (Get-HashNow $Former) -ieq $Expected) {
        [IO.File]::Move($Former, $FullName)
    }
}

# A former file that another program still reads stays for now: the next replacement takes its name.
function Remove-FormerFile([string]$FullName, [string]$Former) {
    try {
        if ([IO.File]::Exists($Former) -and [IO.File]::Exists($FullName)) {
            [IO.File]::Delete($Former)
        }
    } catch {
        $null = $_
    }
}

function Write-FileIfHash([string]$Path, [string]$Expected, [int]$Content) {
    $target = Resolve-DrivePath $Path
    $folder = $null
    if ($target -and $target.Length -gt 3) {
        $folder = Get-ServerItem ($target.Substring(0, [Math]::Max(3, $target.LastIndexOf([char]'\'))))
    }
    if ($null -eq $folder -or -not $folder.PSIsContainer) {
        Stop-Request 'notFound' 'none' $Path 'no such folder'
    }
    $item = Get-ServerItem $target
    $fullName = [IO.Path]::Combine($folder.FullName, $target.Substring($target.LastIndexOf([char]'\') + 1))
    if ($null -ne $item) {
        if ($item.PSIsContainer) {
            Stop-Request 'invalidData' 'fileUnreadable' $Path 'a folder'
        }
        if ($item.LinkType -eq 'SymbolicLink') {
            Stop-Request 'unsupported' 'none' $Path 'the file is a symbolic link'
        }
        if ($item.LinkType -eq 'HardLink' -and $Content -ge 0) {
            Stop-Request 'preconditionFailed' 'none' $Path 'the file has further names'
        }
        $fullName = Get-SpelledPath $folder $item.FullName
    }
    Assert-Hash $Path $Expected (Get-HashNow $fullName)
    if ($Content -ge 0) {
        Remove-OldTemporaryFiles $folder
        $bytes = [Convert]::FromBase64String($script:Given[$Content + 2])
        if ($Expected -and (Get-StreamHash ([IO.MemoryStream]::new($bytes))) -ieq $Expected) {
            # It stands there already.
            return @{}
        }
    }
    if ($null -ne $item -and $item.IsReadOnly) {
        Stop-Request 'permissionDenied' 'none' $Path 'the file is marked read-only'
    }

    $temporary = ''
    $wanted = ''
    $marks = [IO.FileAttributes]0
    if ($null -ne $item) {
        $marks = [IO.File]::GetAttributes($fullName) -band [IO.FileAttributes]'Hidden, System'
    }
    # Of no type that a web server hands out.
    $former = [IO.Path]::Combine($folder.FullName, '.amado-' + [IO.Path]::GetFileName($fullName) + '.bak')
    try {
        if ($Content -ge 0) {
            $temporary = [IO.Path]::Combine($folder.FullName, '.amado-' + [Guid]::NewGuid().ToString('N') + '.tmp')
            Write-NewFile $temporary $bytes
            $wanted = Get-HashNow $temporary
        }
        try {
            Set-FileIfHash $Path $fullName $Expected $temporary $former
            if ($temporary -and [int]$marks -ne 0) {
                [IO.File]::SetAttributes($fullName, [IO.File]::GetAttributes($fullName) -bor $marks)
            }
        } catch {
            # The system may report a failure of a step after the one that matters: what counts is what stands there now.
            $failed = $_
            try {
                if ($failed.TargetObject -isnot [hashtable]) {
                    Restore-FormerFile $fullName $former $Expected
                }
                $now = Get-HashNow $fullName
            } catch {
                Stop-Request 'timedOut' 'none' $Path (Get-ErrorDetail $failed)
            }
            if ($failed.TargetObject -is [hashtable] -or $now -ieq $Expected) {
                throw $failed
            }
            if (-not $Expected -and [IO.File]::Exists($temporary)) {
                Assert-Hash $Path $Expected $now
            }
            if ($now -ine $wanted) {
                Stop-Request 'timedOut' 'none' $Path (Get-ErrorDetail $failed)
            }
        }
    } finally {
        if ($temporary -and [IO.File]::Exists($temporary)) {
            [IO.File]::Delete($temporary)
        }
        Remove-FormerFile $fullName $former
    }
    return @{}
}

function Get-FolderListing([string]$Path) {
    $item = Get-ServerItem (Resolve-DrivePath $Path)
    if ($null -eq $item -or -not $item.PSIsContainer) {
        Stop-Request 'notFound' 'none' $Path ''
    }
    $files = [Collections.Generic.List[string]]::new()
    $folders = [Collections.Generic.List[string]]::new()
    foreach ($entry in $item.EnumerateFileSystemInfos()) {
        if ($files.Count + $folders.Count -ge 100000) {
            Stop-Request 'invalidData' 'fileTooLarge' $Path 'more than 100000 entries'
        }
        if (($entry.Attributes -band [IO.FileAttributes]::Directory) -ne 0) {
            $folders.Add($entry.Name)
        } elseif ($entry.Name -notmatch $script:TemporaryName) {
            $files.Add($entry.Name)
        }
    }
    return @{ files = $files.ToArray(); folders = $folders.ToArray() }
}

function Get-VersionText([string]$Path) {
    $item = Get-ServerItem (Resolve-DrivePath $Path)
    if ($null -eq $item -or $item.PSIsContainer) {
        Stop-Request 'notFound' 'none' $Path ''
    }
    $version = $item.VersionInfo
    if ([string]$version.FileVersion -match '^\d+(\.\d+){1,3}$') {
        return @{ text = [string]$version.FileVersion }
    }
    # The text may carry more than the number; the parts never do.
    $parts = @($version.FileMajorPart, $version.FileMinorPart, $version.FileBuildPart, $version.FilePrivatePart)
    if (@($parts | Where-Object { $_ -ne 0 }).Count -eq 0) {
        Stop-Request 'notFound' 'none' $Path 'the file has no version'
    }
    return @{ text = [string]::Join('.', $parts) }
}

# --- Registry -------------------------------------------------------------------------------------------------------

# The key of the machine, or nothing.
function Get-RegistryKey([string]$Key) {
    $match = [regex]::Match($Key.Trim('\'), '^(HKLM|HKEY_LOCAL_MACHINE)\\(.+)$', 'IgnoreCase, CultureInvariant')
    if (-not $match.Success) {
        return $null
    }
    return Get-ServerItem ('Registry::HKEY_LOCAL_MACHINE\' + $match.Groups[2].Value)
}

# Nothing when the value does not exist.
function Get-RegistryText([string]$Key, [string]$Name) {
    $item = Get-RegistryKey $Key
    if ($null -eq $item -or -not (@($item.GetValueNames()) -contains $Name)) {
        return $null
    }
    $value = $item.GetValue($Name, $null, [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)
    switch ([string]$item.GetValueKind($Name)) {
        'DWord' {
            return [BitConverter]::ToUInt32([BitConverter]::GetBytes([int]$value), 0).ToString($script:Invariant)
        }
        'QWord' {
            return [BitConverter]::ToUInt64([BitConverter]::GetBytes([long]$value), 0).ToString($script:Invariant)
        }
        'MultiString' {
            return [string]::Join("`n", @($value))
        }
        'Binary' {
            return [BitConverter]::ToString([byte[]]$value).Replace('-', '').ToLowerInvariant()
        }
        'String' {
            return [string]$value
        }
        'ExpandString' {
            return [string]$value
        }
    }
    Stop-Request 'unsupported' 'none' "$Key\$Name" 'a value of another type'
}

function Get-RegistryReply([string]$Key, [string]$Name) {
    $text = Get-RegistryText $Key $Name
    if ($null -eq $text) {
        Stop-Request 'notFound' 'none' "$Key\$Name" ''
    }
    return @{ text = $text }
}

# --- The server itself ----------------------------------------------------------------------------------------------

function Get-FullName {
    # COMPUTERNAME ends after 15 characters.
    $network = [Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties()
    $name = "$($network.HostName).$($network.DomainName)"
    if ($network.HostName -and $name -match '^[A-Za-z0-9.-]+\.[A-Za-z0-9.-]+\.[A-Za-z0-9-]+$') {
        return $name.ToLowerInvariant()
    }
    return ''
}

function Get-Roles {
    $exchange = 'HKLM\SOFTWARE\Microsoft\ExchangeServer\v15\'
    $known = @(@('MailboxRole', 'Mailbox'), @('ClientAccessRole', 'ClientAccess'), @('EdgeTransportRole', 'Edge'))
    $roles = [Collections.Generic.List[string]]::new()
    foreach ($role in $known) {
        if ($null -ne (Get-RegistryText ($exchange + $role[0]) 'ConfiguredVersion')) {
            $roles.Add($role[1])
        }
    }
    if ($roles.Count -eq 0) {
        return $null
    }
    return , $roles.ToArray()
}

function Get-InstallLanguage {
    $number = Get-RegistryText 'HKLM\SYSTEM\CurrentControlSet\Control\Nls\Language' 'InstallLanguage'
    if ($number -match '^[0-9A-Fa-f]{4}$') {
        return [Globalization.CultureInfo]::GetCultureInfo([Convert]::ToInt32($number, 16)).Name
    }
    return $null
}

# What the account may do here, by the well-known SID of the local administrators: a filtered token holds it only to be
# refused by it, and then it is no role. Nothing where Windows does not say.
function Get-AccountRights {
    $administrators = 'S-1-5-32-544'
    try {
        $identity = [Security.Principal.WindowsIdentity]::GetCurrent()
        $principal = [Security.Principal.WindowsPrincipal]::new($identity)
        if ($principal.IsInRole([Security.Principal.SecurityIdentifier]::new($administrators))) {
            return 'administrator'
        }
        foreach ($claim in $identity.Claims) {
            if ($claim.Value -eq $administrators) {
                return 'filtered'
            }
        }
        return 'ordinary'
    } catch {
        return $null
    }
}

function Get-ServerDescription {
    $product = Get-RegistryText 'HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion' 'ProductName'
    if ($product -match '^Windows Server \d{4}( R2)?') {
        $product = $Matches[0]
    }
    $site = Get-RegistryText 'HKLM\SYSTEM\CurrentControlSet\Services\Netlogon\Parameters' 'DynamicSiteName'
    return @{
        name            = $env:COMPUTERNAME
        fqdn            = Get-FullName
        site            = [string]$site
        roles           = Get-Roles
        operatingSystem = $product
        osLanguage      = Get-InstallLanguage
        rights          = Get-AccountRights
        now             = Format-Time ([DateTime]::UtcNow)
    }
}

# --- Services -------------------------------------------------------------------------------------------------------

$script:StartTypes = @{
    'Automatic' = 'auto'; 'AutomaticDelayedStart' = 'delayed-auto'; 'Manual' = 'demand'; 'Disabled' = 'disabled'
}

function Get-ServerService([string]$Name) {
    $found = @()
    try {
        $found = @(Get-Service -Name ([Management.Automation.WildcardPattern]::Escape($Name)))
    } catch {
        if ($_.CategoryInfo.Category -ne [Management.Automation.ErrorCategory]::ObjectNotFound) {
            throw
        }
    }
    if ($found.Count -ne 1) {
        Stop-Request 'notFound' 'none' "services/$Name" ''
    }
    return $found[0]
}

# Windows PowerShell does not tell a delayed start.
function Get-StartType([string]$Name) {
    $key = "HKLM\SYSTEM\CurrentControlSet\Services\$Name"
    switch (Get-RegistryText $key 'Start') {
        '2' {
            if ((Get-RegistryText $key 'DelayedAutostart') -eq '1') {
                return 'AutomaticDelayedStart'
            }
            return 'Automatic'
        }
        '3' {
            return 'Manual'
        }
        '4' {
            return 'Disabled'
        }
    }
    return 'Other'
}

function Get-ServiceReply([string]$Name) {
    $service = Get-ServerService $Name
    return @{ state = $service.Status.ToString(); startType = Get-StartType $service.Name }
}

function Set-StartType([string]$Name, [string]$StartType) {
    $null = & "$($env:SystemRoot)\System32\sc.exe" config $Name start= $script:StartTypes[$StartType]
    if ($LASTEXITCODE -eq 5) {
        Stop-Request 'permissionDenied' 'none' "services/$Name" 'sc.exe: 5'
    }
    if ($LASTEXITCODE -ne 0) {
        Stop-Request 'preconditionFailed' 'none' "services/$Name" "sc.exe: $LASTEXITCODE"
    }
}

function Set-RunState($Service, [string]$State) {
    $limit = [TimeSpan]::FromSeconds(90)
    if ($State -eq 'Stopped') {
        $running = @($Service.DependentServices | Where-Object { $_.Status.ToString() -ne 'Stopped' })
        if ($running.Count -gt 0) {
            $names = [string]::Join(', ', @($running | ForEach-Object { $_.Name }))
            Stop-Request 'preconditionFailed' 'serviceHasDependents' "services/$($Service.Name)" $names
        }
        $Service.Stop()
    } else {
        $Service.Start()
    }
    $Service.WaitForStatus($State, $limit)
}

function Set-ServiceIfExpected([string]$Name, $Expected, $Wanted) {
    $service = Get-ServerService $Name
    $subject = "services/$Name"
    $now = Get-ServiceReply $Name
    if ($now.state -ine (Get-Text $Expected.state) -or $now.startType -ine (Get-Text $Expected.startType)) {
        Stop-Request 'preconditionChanged' 'none' $subject "$($now.state)/$($now.startType)"
    }
    $state = Get-Text $Wanted.state
    $startType = Get-Text $Wanted.startType
    $newState = $state -ine $now.state
    $newType = $startType -ine $now.startType
    if (($newType -and -not $script:StartTypes.ContainsKey($startType)) -or
        ($newState -and $state -ne 'Running' -and $state -ne 'Stopped')) {
        Stop-Request 'unsupported' 'none' $subject "$state/$startType"
    }
    if ($newType) {
        # First: a disabled service cannot start, and nothing starts a disabled one again.
        Set-StartType $service.Name $startType
    }
    if (-not $newState) {
        return @{}
    }
    try {
        Set-RunState $service $state
    } catch {
        $failed = $_
        if ($newType -and $script:StartTypes.ContainsKey($now.startType)) {
            Set-StartType $service.Name $now.startType
        }
        $after = Get-ServiceReply $Name
        if ($after.state -ne $now.state -or $after.startType -ne $now.startType) {
            Stop-Request 'timedOut' 'none' $subject "left $($after.state)/$($after.startType): $(Get-ErrorDetail $failed)"
        }
        if ($failed.TargetObject -is [hashtable]) {
            throw $failed
        }
        Stop-Request 'preconditionFailed' 'none' $subject (Get-ErrorDetail $failed)
    }
    return @{}
}

# --- Application pools ----------------------------------------------------------------------------------------------

$script:StartModes = @('OnDemand', 'AlwaysRunning')

function Open-IisConfiguration {
    $assembly = Get-ServerItem (Resolve-DrivePath '%SystemRoot%\System32\inetsrv\Microsoft.Web.Administration.dll')
    if ($null -eq $assembly) {
        Stop-Request 'notFound' 'none' 'appPools' 'IIS is not installed'
    }
    Add-Type -LiteralPath $assembly.FullName
    return New-Object -TypeName Microsoft.Web.Administration.ServerManager
}

function Get-PoolObject($Manager, [string]$Name) {
    foreach ($pool in $Manager.ApplicationPools) {
        if ($pool.Name -ieq $Name) {
            return $pool
        }
    }
    Stop-Request 'notFound' 'none' "appPools/$Name" ''
}

function ConvertTo-PoolReply($Pool) {
    return @{
        state     = $Pool.State.ToString()
        autoStart = [bool]$Pool.AutoStart
        startMode = $script:StartModes[[int]$Pool.GetAttributeValue('startMode')]
    }
}

function Get-PoolReply([string]$Name) {
    $manager = Open-IisConfiguration
    try {
        return ConvertTo-PoolReply (Get-PoolObject $manager $Name)
    } finally {
        $manager.Dispose()
    }
}

function Set-PoolState([string]$Name, [string]$State) {
    $manager = Open-IisConfiguration
    try {
        $pool = Get-PoolObject $manager $Name
        if ($pool.State.ToString() -ieq $State) {
            return
        }
        if ($State -eq 'Started') {
            $null = $pool.Start()
        } else {
            $null = $pool.Stop()
        }
        $clock = [Diagnostics.Stopwatch]::StartNew()
        while ($pool.State.ToString() -ine $State) {
            if ($clock.Elapsed.TotalSeconds -gt 60) {
                Stop-Request 'timedOut' 'none' "appPools/$Name" "left $($pool.State)"
            }
            Start-Sleep -Milliseconds 200
        }
    } finally {
        $manager.Dispose()
    }
}

function Set-PoolIfExpected([string]$Name, $Expected, $Wanted) {
    $subject = "appPools/$Name"
    $state = Get-Text $Wanted.state
    $startMode = Get-Text $Wanted.startMode
    $mode = [Array]::IndexOf($script:StartModes, $startMode)
    if ($mode -lt 0 -or ($state -ne 'Started' -and $state -ne 'Stopped')) {
        Stop-Request 'unsupported' 'none' $subject "$state/$startMode"
    }
    $manager = Open-IisConfiguration
    try {
        $pool = Get-PoolObject $manager $Name
        $now = ConvertTo-PoolReply $pool
        if ($now.state -ine (Get-Text $Expected.state) -or $now.autoStart -ne [bool]$Expected.autoStart -or
            $now.startMode -ine (Get-Text $Expected.startMode)) {
            Stop-Request 'preconditionChanged' 'none' $subject "$($now.state)/$($now.autoStart)/$($now.startMode)"
        }
        if ($now.autoStart -ne [bool]$Wanted.autoStart -or $now.startMode -ne $startMode) {
            $pool.AutoStart = [bool]$Wanted.autoStart
            $pool.SetAttributeValue('startMode', $mode)
            $manager.CommitChanges()
        }
    } finally {
        $manager.Dispose()
    }
    try {
        Set-PoolState $Name $state
    } catch {
        # The settings may be written already.
        Stop-Request 'timedOut' 'none' $subject (Get-ErrorDetail $_)
    }
    return @{}
}

# --- Exchange -------------------------------------------------------------------------------------------------------

function Open-ExchangeSession {
    $fullName = Get-FullName
    if (-not $fullName) {
        $fullName = $env:COMPUTERNAME
    }
    try {
        $option = New-PSSessionOption -OpenTimeout 20000 -OperationTimeout 60000 -CancelTimeout 5000
        return New-PSSession -ConfigurationName Microsoft.Exchange -ConnectionUri "http://$fullName/PowerShell/" `
            -Authentication Kerberos -SessionOption $option
    } catch {
        Stop-Request 'preconditionFailed' 'exchangeShellUnreachable' 'exchange' (Get-ErrorDetail $_)
    }
}

# A command by name with its parameters as values: the endpoint has no language, and no text is run.
function Invoke-ExchangeCommand($Session, [string]$Name, [hashtable]$Parameters) {
    $shell = [PowerShell]::Create()
    try {
        $shell.Runspace = $Session.Runspace
        $null = $shell.AddCommand($Name).AddParameters($Parameters)
        $found = @($shell.Invoke())
        if ($shell.HadErrors -and $shell.Streams.Error.Count -gt 0) {
            Stop-Request 'preconditionFailed' 'none' $Name (Get-ErrorDetail $shell.Streams.Error[0])
        }
        return , $found
    } finally {
        $shell.Dispose()
    }
}

# Nothing when the product is too old to have the property.
function Get-PropertyFlag($Object, [string]$Name) {
    $property = $Object.PSObject.Properties[$Name]
    if ($null -eq $property -or $null -eq $property.Value) {
        return $null
    }
    return [bool]$property.Value
}

function Get-PropertyTexts($Object, [string]$Name) {
    if ($null -eq $Object.PSObject.Properties[$Name]) {
        return $null
    }
    $texts = [Collections.Generic.List[string]]::new()
    foreach ($value in @($Object.PSObject.Properties[$Name].Value)) {
        if ($null -ne $value) {
            $texts.Add([string]$value)
        }
    }
    return , $texts.ToArray()
}

function Get-ExchangeServerObject($Session) {
    $servers = Invoke-ExchangeCommand $Session 'Get-ExchangeServer' @{ Identity = $env:COMPUTERNAME }
    if ($servers.Count -ne 1) {
        Stop-Request 'notFound' 'none' 'exchange' $env:COMPUTERNAME
    }
    return $servers[0]
}

# The values at a path of an XML document, in order. PowerShell shows no inner text of an attribute.
function Get-ElementTexts($Node, [string]$XPath) {
    $texts = [Collections.Generic.List[string]]::new()
    foreach ($found in $Node.SelectNodes($XPath)) {
        if ($found.NodeType -eq [Xml.XmlNodeType]::Attribute) {
            $texts.Add($found.Value)
        } else {
            $texts.Add($found.InnerText)
        }
    }
    return , $texts.ToArray()
}

# What the server itself makes of the setting overrides; nothing where it does not say.
# https://learn.microsoft.com/powershell/module/exchange/get-exchangediagnosticinfo
function Get-SettingOverrides($Session) {
    $answers = Invoke-ExchangeCommand $Session 'Get-ExchangeDiagnosticInfo' @{
        Server = $env:COMPUTERNAME; Process = 'Microsoft.Exchange.Directory.TopologyService'
        Component = 'VariantConfiguration'; Argument = 'Overrides'
    }
    if ($answers.Count -ne 1) {
        return $null
    }
    $settings = [Xml.XmlReaderSettings]::new()
    $settings.DtdProcessing = [Xml.DtdProcessing]::Prohibit
    $settings.XmlResolver = $null
    $document = [Xml.XmlDocument]::new()
    $document.XmlResolver = $null
    $reader = [Xml.XmlReader]::Create([IO.StringReader]::new([string]$answers[0].Result), $settings)
    try {
        $document.Load($reader)
    } finally {
        $reader.Dispose()
    }
    $found = [Collections.Generic.List[object]]::new()
    $keys = @{ Name = 'name'; ComponentName = 'component'; SectionName = 'section'; Status = 'status' }
    foreach ($override in $document.SelectNodes('//VariantConfiguration/Overrides/SettingOverride')) {
        $one = @{ parameters = Get-ElementTexts $override 'Parameters/Parameter' }
        foreach ($name in $keys.Keys) {
            $one[$keys[$name]] = [string]::Join('', (Get-ElementTexts $override "$name | @$name"))
        }
        $found.Add($one)
    }
    return , $found.ToArray()
}

function Get-ExchangeReply {
    $session = Open-ExchangeSession
    try {
        $server = Get-ExchangeServerObject $session
        $reply = @{
            serverMitigationsEnabled = Get-PropertyFlag $server 'MitigationsEnabled'
            mitigationsApplied       = Get-PropertyTexts $server 'MitigationsApplied'
            mitigationsBlocked       = Get-PropertyTexts $server 'MitigationsBlocked'
        }
        if ($null -ne $server.PSObject.Properties['InternetWebProxy']) {
            $reply.internetWebProxy = [string]$server.InternetWebProxy
        }
        if ($null -ne $server.PSObject.Properties['AdminDisplayVersion']) {
            $reply.adminDisplayVersion = [string]$server.AdminDisplayVersion
        }
        try {
            $overrides = Get-SettingOverrides $session
            if ($null -ne $overrides) {
                $reply.settingOverrides = $overrides
            }
        } catch {
            # An account without this right, or an older product: the overrides stay unknown.
            $null = $_
        }
        $organizations = Invoke-ExchangeCommand $session 'Get-OrganizationConfig' @{}
        if ($organizations.Count -eq 1) {
            $reply.organizationMitigationsEnabled = Get-PropertyFlag $organizations[0] 'MitigationsEnabled'
        }
        return $reply
    } finally {
        Remove-PSSession -Session $session -ErrorAction SilentlyContinue
    }
}

function Set-BlockedIfExpected($Expected, $Wanted) {
    $session = Open-ExchangeSession
    try {
        $now = Get-PropertyTexts (Get-ExchangeServerObject $session) 'MitigationsBlocked'
        if ($null -eq $now) {
            Stop-Request 'notFound' 'none' 'exchange/MitigationsBlocked' 'this product has no such setting'
        }
        if (-not (Test-SameTexts $now $Expected)) {
            Stop-Request 'preconditionChanged' 'none' 'exchange/MitigationsBlocked' ([string]::Join(', ', $now))
        }
        try {
            $null = Invoke-ExchangeCommand $session 'Set-ExchangeServer' @{
                Identity = $env:COMPUTERNAME; MitigationsBlocked = [string[]]$Wanted
            }
        } catch {
            if ($_.TargetObject -is [hashtable]) {
                throw
            }
            # The session broke: it may be set or not.
            Stop-Request 'timedOut' 'none' 'exchange/MitigationsBlocked' (Get-ErrorDetail $_)
        }
        return @{}
    } finally {
        Remove-PSSession -Session $session -ErrorAction SilentlyContinue
    }
}

# --- Events ---------------------------------------------------------------------------------------------------------

$script:Levels = @{ 0 = 'Information'; 1 = 'Critical'; 2 = 'Error'; 3 = 'Warning'; 4 = 'Information'; 5 = 'Verbose' }

function Get-EventMessage($Record) {
    $message = ''
    try {
        $message = [string]$Record.FormatDescription()
    } catch {
        # Texts of the publisher that are broken; one event must not hide the others.
        $null = $_
    }
    if (-not $message) {
        # The publisher's texts are not installed; what it logged is still there.
        $message = [string]::Join(' ', @($Record.Properties | ForEach-Object { [string]$_.Value }))
    }
    return $message.Substring(0, [Math]::Min(8192, $message.Length))
}

# The reader and not Get-WinEvent, which reports a text it cannot make as a failure with no identifier.
function Open-EventLog([string]$Log, [string]$Filter, [bool]$NewestFirst) {
    $query = New-Object -TypeName Diagnostics.Eventing.Reader.EventLogQuery -ArgumentList $Log, 'LogName', $Filter
    $query.ReverseDirection = $NewestFirst
    return New-Object -TypeName Diagnostics.Eventing.Reader.EventLogReader -ArgumentList $query
}

function Get-EventReply([string]$Log, [string]$Provider, [int]$MaxCount) {
    if ($Log.Contains('*') -or $Log.Contains('?') -or $Log.Contains('[') -or $Provider.Contains("'")) {
        Stop-Request 'notFound' 'none' "events/$Log" ''
    }
    $filter = '*'
    if ($Provider) {
        $filter = "*[System[Provider[@Name='$Provider']]]"
    }
    $events = [Collections.Generic.List[object]]::new()
    $reader = $null
    try {
        $reader = Open-EventLog $Log $filter $true
        while ($events.Count -lt $MaxCount) {
            $record = $reader.ReadEvent()
            if ($null -eq $record) {
                break
            }
            $level = $script:Levels[[int]$record.Level]
            $events.Add(@{
                    at = Format-Time $record.TimeCreated; id = [int]$record.Id; provider = [string]$record.ProviderName
                    level = [string]$level; message = [string](Get-EventMessage $record)
                })
        }
    } catch {
        if ((Get-InnermostException $_.Exception).GetType().Name -eq 'EventLogNotFoundException') {
            Stop-Request 'notFound' 'none' "events/$Log" ''
        }
        throw
    } finally {
        if ($null -ne $reader) {
            $reader.Dispose()
        }
    }
    return @{ events = $events.ToArray() }
}

# The condition that the log itself applies; what it cannot say is left to the caller.
function Get-EventFilter($Request) {
    $parts = [Collections.Generic.List[string]]::new()
    $providers = Get-Texts $Request.providers
    if ($providers.Count -gt 0 -and $providers.Count -le 10) {
        $names = foreach ($name in $providers) { "@Name='$name'" }
        $parts.Add('Provider[' + [string]::Join(' or ', @($names)) + ']')
    }
    $ids = @($Request.ids)
    if ($ids.Count -gt 0 -and $ids.Count -le 10) {
        $tests = foreach ($id in $ids) { "EventID=$([int]$id)" }
        $parts.Add('(' + [string]::Join(' or ', @($tests)) + ')')
    }
    $since = Get-Text $Request.since
    if ($since) {
        $parts.Add("TimeCreated[@SystemTime>='$since']")
    }
    $until = Get-Text $Request.until
    if ($until) {
        # The log counts finer than we do.
        $end = [DateTime]::Parse($until, $script:Invariant, 'AdjustToUniversal, AssumeUniversal').AddMilliseconds(1)
        $parts.Add("TimeCreated[@SystemTime<'$(Format-Time $end)']")
    }
    if ($parts.Count -eq 0) {
        return '*'
    }
    return '*[System[' + [string]::Join(' and ', $parts.ToArray()) + ']]'
}

# Of the first or the last event of a log; nothing where it is empty.
function Get-EdgeTime([string]$Log, [bool]$Newest) {
    $reader = $null
    try {
        $reader = Open-EventLog $Log '*' $Newest
        $record = $reader.ReadEvent()
        if ($null -eq $record) {
            return ''
        }
        return Format-Time $record.TimeCreated
    } finally {
        if ($null -ne $reader) {
            $reader.Dispose()
        }
    }
}

function Get-EventRow($Record) {
    $data = foreach ($property in @($Record.Properties)) {
        $text = [string]$property.Value
        Get-Cell $text.Substring(0, [Math]::Min(65536, $text.Length))
    }
    return [string]::Join("`t", @(
            (Format-Time $Record.TimeCreated), [int]$Record.Id, [string]$script:Levels[[int]$Record.Level],
            [string]$Record.RecordId, (Get-Cell ([string]$Record.ProviderName)), (Get-Cell (Get-EventMessage $Record)),
            [string]::Join(',', @($data))))
}

function Get-EventSearchReply($Request) {
    $log = Get-Text $Request.log
    $providers = Get-Texts $Request.providers
    $levels = Get-Texts $Request.levels
    $ids = @($Request.ids)
    $since = Get-Text $Request.since
    $until = Get-Text $Request.until
    if ($log -match '[*?\[]' -or @($providers | Where-Object { $_.Contains("'") }).Count -gt 0) {
        Stop-Request 'notFound' 'none' "events/$log" ''
    }
    $rows = [Collections.Generic.List[string]]::new()
    $complete = $true
    $reader = $null
    try {
        $oldest = Get-EdgeTime $log $false
        $newest = Get-EdgeTime $log $true
        $reader = Open-EventLog $log (Get-EventFilter $Request) $true
        while ($true) {
            $record = $reader.ReadEvent()
            if ($null -eq $record) {
                break
            }
            $at = Format-Time $record.TimeCreated
            $isWanted = (-not $since -or [string]::CompareOrdinal($at, $since) -ge 0) -and
                (-not $until -or [string]::CompareOrdinal($at, $until) -le 0) -and
                ($providers.Count -eq 0 -or $providers -contains [string]$record.ProviderName) -and
                ($ids.Count -eq 0 -or $ids -contains [int]$record.Id) -and
                ($levels.Count -eq 0 -or $levels -contains [string]$script:Levels[[int]$record.Level])
            if (-not $isWanted) {
                continue
            }
            if ($rows.Count -ge $Request.maxCount) {
                $complete = $false
                break
            }
            $rows.Add((Get-EventRow $record))
        }
    } catch {
        if ((Get-InnermostException $_.Exception).GetType().Name -eq 'EventLogNotFoundException') {
            Stop-Request 'notFound' 'none' "events/$log" ''
        }
        throw
    } finally {
        if ($null -ne $reader) {
            $reader.Dispose()
        }
    }
    return @{ events = Add-Rows $rows; oldest = $oldest; newest = $newest; complete = $complete }
}

# --- TLS ------------------------------------------------------------------------------------------------------------

# The proxy of the machine ("netsh winhttp"), which services use: length-prefixed texts behind three numbers.
function Get-MachineProxy([string]$HostName) {
    $key = 'HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Internet Settings\Connections'
    $hex = [string](Get-RegistryText $key 'WinHttpSettings')
    $bytes = [byte[]]@(for ($i = 0; $i + 1 -lt $hex.Length; $i += 2) { [Convert]::ToByte($hex.Substring($i, 2), 16) })
    if ($bytes.Length -lt 16 -or ($bytes[8] -band 2) -eq 0) {
        return ''
    }
    $length = [BitConverter]::ToInt32($bytes, 12)
    if ($length -le 0 -or 16 + $length -gt $bytes.Length) {
        return ''
    }
    $proxies = [Text.Encoding]::ASCII.GetString($bytes, 16, $length)
    if ($bytes.Length -ge 20 + $length) {
        $rest = [Math]::Min([BitConverter]::ToInt32($bytes, 16 + $length), $bytes.Length - 20 - $length)
        foreach ($entry in [Text.Encoding]::ASCII.GetString($bytes, 20 + $length, [Math]::Max(0, $rest)).Split(';')) {
            if (($entry -eq '<local>' -and -not $HostName.Contains('.')) -or ($entry -and $HostName -like $entry)) {
                return ''
            }
        }
    }
    foreach ($entry in $proxies.Split([char[]]'; ', [StringSplitOptions]::RemoveEmptyEntries)) {
        if ($entry -match '^(https=)?(http://)?([A-Za-z0-9.-]+:\d+)/?$') {
            return $Matches[3]
        }
    }
    return ''
}

function Get-NetworkError($Record) {
    $names = [Collections.Generic.List[string]]::new()
    for ($e = $Record.Exception; $null -ne $e; $e = $e.InnerException) {
        if ($e -is [Net.Sockets.SocketException]) {
            $names.Add($e.SocketErrorCode.ToString())
        } elseif ($e -is [ComponentModel.Win32Exception]) {
            $names.Add(('Win32 0x{0:X8}' -f $e.NativeErrorCode))
        } elseif ($e -isnot [Management.Automation.RuntimeException] -and $e -isnot [AggregateException]) {
            $names.Add($e.GetType().Name)
        }
    }
    return [string]::Join(', ', $names)
}

function Connect-Endpoint($Client, [string]$HostName, [int]$Port, [string]$Proxy) {
    $target = $HostName
    $targetPort = $Port
    if ($Proxy) {
        $target = $Proxy.Substring(0, $Proxy.LastIndexOf([char]':'))
        $targetPort = [int]$Proxy.Substring($Proxy.LastIndexOf([char]':') + 1)
    }
    if (-not $Client.ConnectAsync($target, $targetPort).Wait(15000)) {
        throw [Net.Sockets.SocketException]::new(10060)
    }
    $Client.ReceiveTimeout = 15000
    $Client.SendTimeout = 15000
    $stream = $Client.GetStream()
    if (-not $Proxy) {
        return $stream
    }
    $ask = [Text.Encoding]::ASCII.GetBytes("CONNECT ${HostName}:$Port HTTP/1.1`r`nHost: ${HostName}:$Port`r`n`r`n")
    $stream.Write($ask, 0, $ask.Length)
    $head = ''
    while (-not $head.EndsWith("`r`n`r`n", [StringComparison]::Ordinal)) {
        $byte = $stream.ReadByte()
        if ($byte -lt 0 -or $head.Length -gt 8192) {
            throw [IO.EndOfStreamException]::new()
        }
        $head += [char]$byte
    }
    if ($head -notmatch '^HTTP/1\.[01] 200[ \r]') {
        $status = $head.Substring(0, [Math]::Min(12, $head.Length))
        Stop-Request 'invalidData' 'none' 'proxy' "the proxy answered $status"
    }
    return $stream
}

# What was presented, leaf first, each followed by its issuer as far as it is there.
function Get-PresentedChain($Seen) {
    $left = [Collections.Generic.List[object]]::new()
    foreach ($raw in $Seen.others) {
        $left.Add([Security.Cryptography.X509Certificates.X509Certificate2]::new([byte[]]$raw))
    }
    $current = [Security.Cryptography.X509Certificates.X509Certificate2]::new([byte[]]$Seen.leaf)
    $chain = [Collections.Generic.List[string]]::new()
    while ($null -ne $current) {
        $chain.Add([Convert]::ToBase64String($current.RawData))
        $next = $null
        foreach ($candidate in $left) {
            if ($null -eq $next -and $candidate.Subject -eq $current.Issuer -and
                -not $chain.Contains([Convert]::ToBase64String($candidate.RawData))) {
                $next = $candidate
            }
        }
        $current = $next
    }
    return , $chain.ToArray()
}

$script:Protocols = @{ 'Tls' = 'TLSv1'; 'Tls11' = 'TLSv1.1'; 'Tls12' = 'TLSv1.2'; 'Tls13' = 'TLSv1.3' }

function Get-TlsReply([string]$HostName, [int]$Port) {
    if ($HostName -notmatch '^[A-Za-z0-9.-]{1,253}$' -or $Port -lt 1 -or $Port -gt 65535) {
        Stop-Request 'notFound' 'none' "${HostName}:$Port" 'no host and port'
    }
    $seen = @{ leaf = $null; others = [Collections.Generic.List[object]]::new(); problems = '' }
    # Writes down what is shown. That it goes on is safe: nothing is sent over this connection.
    $callback = {
        param($connection, $certificate, $chain, $errors)
        $seen.leaf = $certificate.GetRawCertData()
        foreach ($other in $chain.ChainPolicy.ExtraStore) {
            $seen.others.Add($other.RawData)
        }
        if ([string]$errors -ne 'None') {
            $states = @($chain.ChainStatus | ForEach-Object { [string]$_.Status })
            $seen.problems = [string]$errors
            if ($states.Count -gt 0) {
                $seen.problems += ': ' + [string]::Join(', ', $states)
            }
        }
        return $true
    }.GetNewClosure()
    $reply = @{ chain = @(); protocol = ''; error = '' }
    $client = [Net.Sockets.TcpClient]::new()
    $tls = $null
    try {
        $stream = Connect-Endpoint $client $HostName $Port (Get-MachineProxy $HostName)
        $tls = [Net.Security.SslStream]::new($stream, $false,
            [Net.Security.RemoteCertificateValidationCallback]$callback)
        $protocols = [Security.Authentication.SslProtocols]::Tls12
        if ($PSVersionTable.PSVersion.Major -gt 5) {
            $protocols = [Security.Authentication.SslProtocols]::None
        }
        $tls.AuthenticateAsClient($HostName, $null, $protocols, $false)
        $reply.protocol = [string]$script:Protocols[[string]$tls.SslProtocol]
        $reply.error = $seen.problems
    } catch {
        if ($_.TargetObject -is [hashtable]) {
            $reply.error = $_.TargetObject.detail
        } else {
            $reply.error = Get-NetworkError $_
        }
    } finally {
        if ($null -ne $tls) {
            $tls.Dispose()
        }
        $client.Close()
    }
    if ($null -ne $seen.leaf) {
        $reply.chain = Get-PresentedChain $seen
    }
    return $reply
}

function Get-StoreReply([string]$Name) {
    if (-not (@('Root', 'AuthRoot', 'CA') -contains $Name)) {
        Stop-Request 'notFound' 'none' "certificateStores/$Name" ''
    }
    $store = New-Object -TypeName Security.Cryptography.X509Certificates.X509Store -ArgumentList $Name, 'LocalMachine'
    try {
        $store.Open('ReadOnly, OpenExistingOnly')
        $certificates = [Collections.Generic.List[string]]::new()
        foreach ($certificate in $store.Certificates) {
            $certificates.Add([Convert]::ToBase64String($certificate.RawData))
        }
        return @{ certificates = $certificates.ToArray() }
    } finally {
        $store.Close()
    }
}

# --- Searches -------------------------------------------------------------------------------------------------------

# Finds in the same files the same lines as io/scan does in a folder. Bytes are text of one sign each, so that nothing of
# them is lost; UTF-16 is decoded.
$script:Latin = [Text.Encoding]::GetEncoding(28591)
$script:Block = 2097152
$script:LongestLine = 65536
$script:MostLeaps = 10000
$script:LeapSeconds = 3600
$script:LinesTried = 200
# An unreserved sign that stands percent-encoded, also more than once (RFC 3986, section 2.3).
$script:EncodedSign = '%(?:25)*(?:2[DE]|3[0-9]|[46][1-9A-F]|5[0-9AF]|7[0-9AE])'
$script:Beginning = [regex]::new(
    '\G"?([0-9]{4})-([0-9]{2})-([0-9]{2})([T ])([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:([+-])([0-9]{2}):([0-9]{2}))?')
$script:Controls = [regex]::new('[\x01-\x08\x0B\x0C\x0E-\x1F\x7F]')

function Get-Cell([string]$Text) {
    return [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($Text))
}

# Rows of cells with tabs between them as one content of the reply: its number; -1 for none.
function Add-Rows($Rows) {
    if ($Rows.Count -eq 0) {
        return -1
    }
    $text = [string]::Join("`n", $Rows.ToArray())
    if ($text.Length -gt $script:Room) {
        Stop-Request 'invalidData' 'fileTooLarge' '' "$($text.Length) bytes, limit $($script:Room) in this batch"
    }
    $script:Room -= $text.Length
    $script:Contents.Add([Convert]::ToBase64String([Text.Encoding]::ASCII.GetBytes($text)))
    return $script:Contents.Count - 1
}

function Get-ProblemCells($Problem) {
    if ($null -eq $Problem) {
        return "`t`t"
    }
    return "$($Problem.code)`t$($Problem.reason)`t" + (Get-Cell $Problem.detail)
}

function Set-Priority([string]$Class) {
    try {
        [Diagnostics.Process]::GetCurrentProcess().PriorityClass = $Class
    } catch {
        # It only runs less politely.
        $null = $_
    }
}

function Get-NamePattern($Names) {
    $parts = [Collections.Generic.List[string]]::new()
    foreach ($name in @($Names)) {
        $parts.Add([regex]::Escape($name).Replace('\*', '.*').Replace('\?', '.'))
    }
    if ($parts.Count -eq 0) {
        $parts.Add('.*')
    }
    return [regex]::new('\A(?:' + [string]::Join('|', $parts.ToArray()) + ')\z', 'IgnoreCase, CultureInvariant, Singleline')
}

# Files below a folder, each as its path, the file and what is wrong with it. Junctions are not followed.
function Find-Files([string]$Folder, $Names, [bool]$Recursive, [bool]$PackedToo, [int]$Most) {
    $root = Resolve-DrivePath $Folder
    $item = Get-ServerItem $root
    if ($null -eq $item -or -not $item.PSIsContainer) {
        Stop-Request 'notFound' 'none' $Folder ''
    }
    $pattern = Get-NamePattern $Names
    $found = [Collections.Generic.List[object]]::new()
    $complete = $true
    $open = [Collections.Generic.List[object]]::new()
    $open.Add(@($item, $root.TrimEnd([char]'\'), 0))
    while ($open.Count -gt 0 -and $complete) {
        $current, $path, $depth = $open[$open.Count - 1]
        $open.RemoveAt($open.Count - 1)
        try {
            foreach ($entry in $current.EnumerateFileSystemInfos()) {
                $name = $entry.Name
                if (($entry.Attributes -band [IO.FileAttributes]::Directory) -ne 0) {
                    $isLink = ($entry.Attributes -band [IO.FileAttributes]::ReparsePoint) -ne 0
                    if ($Recursive -and -not $isLink -and $depth -lt 32) {
                        $open.Add(@($entry, "$path\$name", ($depth + 1)))
                    }
                    continue
                }
                $isPacked = $PackedToo -and $name.EndsWith('.gz', [StringComparison]::OrdinalIgnoreCase)
                $isWanted = $pattern.IsMatch($name) -or ($isPacked -and $pattern.IsMatch($name.Substring(0, $name.Length - 3)))
                if (-not $isWanted -or $name -match $script:TemporaryName) {
                    continue
                }
                if ($found.Count -ge $Most) {
                    $complete = $false
                    break
                }
                $found.Add(@("$path\$name", $entry, $null))
            }
        } catch {
            if ($depth -eq 0) {
                throw
            }
            $found.Add(@($path, $null, (ConvertTo-ErrorReply $_ $path)))
        }
    }
    return @{ files = $found; complete = $complete; root = $root }
}

$script:NumberKey = [Text.RegularExpressions.MatchEvaluator] {
    param($Match)
    $digits = $Match.Value
    if ($digits.Length -ge 6) {
        return '09' + $digits + [char]1
    }
    $digits = $digits.TrimStart([char]'0')
    if (-not $digits) {
        $digits = '0'
    }
    return '0' + $digits.Length + $digits
}

# Sorts as io/scan/logorder.h says: numbers by their value, dates as they are written, a packed file beside what it was.
function Get-OrderKey([string]$Path) {
    $cut = $Path.LastIndexOf([char]'\')
    $name = $Path.Substring($cut + 1)
    $rest = '1'
    if ($name.EndsWith('.gz', [StringComparison]::OrdinalIgnoreCase)) {
        $name = $name.Substring(0, $name.Length - 3)
        $rest = '0'
    }
    $parts = foreach ($part in $Path.Substring(0, $cut), $name) {
        [regex]::Replace($part.ToLowerInvariant(), '[0-9]+', $script:NumberKey)
    }
    return [string]::Join([string][char]0, @($parts)) + [char]0 + $rest + $Path
}

# Sorts the items by their keys. The casts choose the method that works in place.
function Set-Order($Keys, [object[]]$Items) {
    [Array]::Sort([Array]$Keys.ToArray(), [Array]$Items, [Collections.IComparer][StringComparer]::Ordinal)
}

# What matches a mark, or holds an encoded sign. One pattern for each: of alternatives .NET tries one after the other at every place; where a
# single one may begin it finds many times as fast.
function New-Patterns($Marks) {
    $patterns = foreach ($mark in @($Marks) + $script:EncodedSign) {
        try {
            [regex]::new($mark, 'Compiled, IgnoreCase, CultureInvariant, Multiline', [TimeSpan]::FromSeconds(60))
        } catch {
            Stop-Request 'invalidData' 'invalidRule' '' (Get-ErrorDetail $_)
        }
    }
    return , @($patterns)
}

function Test-Line($Patterns, [string]$Line) {
    foreach ($pattern in $Patterns) {
        if ($pattern.IsMatch($Line)) {
            return $true
        }
    }
    return $false
}

# Begins of the lines that are worth trying the marks on, in order. All lines at once: what is done here for each line takes many times as long
# as the search.
function Find-Candidates($Search, [string]$Text) {
    $begins = [Collections.Generic.SortedSet[int]]::new()
    foreach ($pattern in $Search.ofBlock) {
        $match = $pattern.Match($Text)
        while ($match.Success) {
            $begin, $end = Get-LineAt $Text $match.Index
            $null = $begins.Add($begin)
            if ($end + 1 -ge $Text.Length) {
                break
            }
            $match = $pattern.Match($Text, $end + 1)
        }
    }
    return , $begins
}

function Get-LineEnds([string]$Text) {
    return $Text.Length - $Text.Replace("`n", '').Length
}

# Seconds of the time with which the line at that place begins; nothing where it begins otherwise.
function Get-Seconds([string]$Text, [int]$At) {
    $match = $script:Beginning.Match($Text, $At)
    if (-not $match.Success) {
        return $null
    }
    $n = $match.Groups
    try {
        $day = [DateTime]::new([int]$n[1].Value, [int]$n[2].Value, [int]$n[3].Value)
    } catch {
        return $null
    }
    if ([int]$n[5].Value -gt 23 -or [int]$n[6].Value -gt 59 -or [int]$n[7].Value -gt 60) {
        return $null
    }
    $seconds = $day.Ticks / 10000000 + [int]$n[5].Value * 3600 + [int]$n[6].Value * 60 + [int]$n[7].Value
    if ($n[8].Success -and $n[4].Value -ceq 'T') {
        $offset = [int]$n[9].Value * 3600 + [int]$n[10].Value * 60
        if ($n[8].Value -eq '-') {
            $offset = - $offset
        }
        $seconds -= $offset
    }
    return [long]$seconds
}

# Where the line at a place begins and ends, in a text of whole lines.
function Get-LineAt([string]$Text, [int]$At) {
    $begin = 0
    if ($At -gt 0) {
        $begin = $Text.LastIndexOf([char]10, $At - 1) + 1
    }
    $end = -1
    if ($At -lt $Text.Length) {
        $end = $Text.IndexOf([char]10, $At)
    }
    if ($end -lt 0) {
        $end = $Text.Length
    }
    return $begin, $end
}

function Test-EntryLine([string]$Text, [int]$Begin, [int]$End, [int]$HeaderEnd) {
    if ($End -le $Begin -or $Begin -lt $HeaderEnd -or $Text[$Begin] -eq '#') {
        return $false
    }
    return -not ($Text[$Begin] -eq "`r" -and $Text.Substring($Begin, $End - $Begin).Trim([char]13).Length -eq 0)
}

# The first entry that begins in a stretch, or the last: one with a time rather than one without. Its begin, or -1.
function Find-Entry([string]$Text, [int]$From, [int]$To, [int]$HeaderEnd, [bool]$Backwards) {
    $timeless = -1
    $at = $(if ($Backwards) { $To } else { $From })
    for ($tried = 0; $tried -lt $script:LinesTried; $tried++) {
        if ($(if ($Backwards) { $at -le $From } else { $at -ge $To })) {
            break
        }
        $begin, $end = Get-LineAt $Text $(if ($Backwards) { $at - 1 } else { $at })
        if (($Backwards -or $begin -ge $From) -and (Test-EntryLine $Text $begin $end $HeaderEnd)) {
            if ($null -ne (Get-Seconds $Text $begin)) {
                return $begin
            }
            if ($timeless -lt 0) {
                $timeless = $begin
            }
        }
        $at = $(if ($Backwards) { $begin } else { $end + 1 })
    }
    return $timeless
}

# The bytes of a text: of UTF-16 as UTF-8, else its own.
function Get-LineBytes($File, [string]$Text) {
    if ($File.width -eq 2) {
        return , [Text.Encoding]::UTF8.GetBytes($Text)
    }
    return , $script:Latin.GetBytes($Text)
}

function Get-EntryBegin($File, [string]$Text, [int]$Begin) {
    $end = (Get-LineAt $Text $Begin)[1]
    $line = $Text.Substring($Begin, [Math]::Min(40, $end - $Begin))
    if ($end - $Begin -le 40) {
        $line = $line.TrimEnd([char]13)
    }
    $bytes = Get-LineBytes $File $line
    return [Convert]::ToBase64String($bytes, 0, [Math]::Min(40, $bytes.Length))
}

# First and last time of what was looked at, and where more than an hour lies between two entries. Halves what lies between
# as long as there may be a leap in it.
function Add-Times($File, [string]$Text, [int]$HeaderEnd) {
    $first = Find-Entry $Text 0 $Text.Length $HeaderEnd $false
    if ($first -lt 0) {
        return
    }
    $firstBegin = Get-EntryBegin $File $Text $first
    $firstSeconds = Get-Seconds $Text $first
    if (-not $File.first) {
        $File.first = $firstBegin
    }
    if ($null -ne $File.lastSeconds -and $null -ne $firstSeconds -and
        $firstSeconds - $File.lastSeconds -gt $script:LeapSeconds -and $File.leaps.Count -lt $script:MostLeaps) {
        $File.leaps.Add("$($File.last):$firstBegin")
    }
    $last = Find-Entry $Text 0 $Text.Length $HeaderEnd $true
    if ($last -lt 0) {
        $last = $first
    }
    $File.last = Get-EntryBegin $File $Text $last
    $lastSeconds = Get-Seconds $Text $last
    if ($null -ne $lastSeconds) {
        $File.lastSeconds = $lastSeconds
    }
    if ($null -eq $firstSeconds -or $null -eq $lastSeconds) {
        return
    }
    $open = [Collections.Generic.List[object]]::new()
    $open.Add(@($first, $last))
    while ($open.Count -gt 0 -and $File.leaps.Count -lt $script:MostLeaps) {
        $a, $b = $open[$open.Count - 1]
        $open.RemoveAt($open.Count - 1)
        if ($a -ge $b -or (Get-Seconds $Text $b) - (Get-Seconds $Text $a) -le $script:LeapSeconds) {
            continue
        }
        $behind = (Get-LineAt $Text $a)[1] + 1
        $middle = (Get-LineAt $Text ($behind + [Math]::Floor(($b - $behind) / 2)))[0]
        $between = Find-Entry $Text ([Math]::Max($middle, $behind)) $b $HeaderEnd $false
        if ($between -lt 0 -or $null -eq (Get-Seconds $Text $between)) {
            $between = Find-Entry $Text $behind $b $HeaderEnd $false
        }
        if ($between -ge 0 -and $null -ne (Get-Seconds $Text $between)) {
            $open.Add(@($between, $b))
            $open.Add(@($a, $between))
        } else {
            $File.leaps.Add((Get-EntryBegin $File $Text $a) + ':' + (Get-EntryBegin $File $Text $b))
        }
    }
}

# Places and texts of the header lines of a block; the end of a plain one is kept, since it is no entry.
function Find-Headers($Search, $File, [string]$Text) {
    $headers = [Collections.Generic.List[object]]::new()
    $File.headerEnd = 0
    if ($Search.format -ceq 'plainLines' -or $File.inLine) {
        return , $headers
    }
    if ($File.isBegin -and $Search.format -ceq 'csv') {
        $line = $Text.Substring(0, (Get-LineAt $Text 0)[1]).TrimEnd([char]13)
        $sign = $line.TrimStart([char[]]'", ')
        if ($sign.Length -gt 0 -and $sign[0] -match '[A-Za-z]' -and $line.Contains(',')) {
            $headers.Add(@(0, $line))
            $File.headerEnd = (Get-LineAt $Text 0)[1]
        }
    }
    $at = $(if ($Text.Length -gt 0 -and $Text[0] -eq '#') { 0 } else { $Text.IndexOf("`n#", [StringComparison]::Ordinal) + 1 })
    while ($at -gt 0 -or ($at -eq 0 -and $Text.Length -gt 0 -and $Text[0] -eq '#')) {
        $end = (Get-LineAt $Text $at)[1]
        $line = $Text.Substring($at, $end - $at).TrimEnd([char]13)
        if ($line.StartsWith('#Fields:', [StringComparison]::OrdinalIgnoreCase)) {
            $headers.Add(@($at, $line))
        }
        $next = $Text.IndexOf("`n#", $end, [StringComparison]::Ordinal)
        if ($next -lt 0) {
            break
        }
        $at = $next + 1
    }
    return , $headers
}

# The first line that is longer than what is looked at together: where it begins, or -1.
function Find-LongLine([string]$Text, [int]$Longest) {
    $at = 0
    while ($Text.Length - $at -gt $Longest) {
        $end = $Text.LastIndexOf([char]10, $at + $Longest, $Longest + 1)
        if ($end -lt $at) {
            return $at
        }
        $at = $end + 1
    }
    return -1
}

# The parts of a line that are looked at one by one.
function Get-Parts($File, [string]$Line) {
    $parts = [Collections.Generic.List[string]]::new()
    for ($at = 0; $at -lt [Math]::Max(1, $Line.Length); $at += $File.longest) {
        $parts.Add($Line.Substring($at, [Math]::Min($File.longest, $Line.Length - $at)))
    }
    return , $parts
}

# The number of the header in force among those of the reply; -1: none was seen.
function Get-HeaderNumber($Search, $File) {
    if (-not $File.header) {
        return -1
    }
    if (-not $Search.headerNumbers.ContainsKey($File.header)) {
        $Search.headerNumbers[$File.header] = $Search.headers.Count
        $Search.headers.Add([Convert]::ToBase64String((Get-LineBytes $File $File.header)))
    }
    return $Search.headerNumbers[$File.header]
}

# Adds the line, or the parts of it, that are hits; false when there is no more room for it.
function Add-Hits($Search, $File, [string]$Line, [long]$Number) {
    $cells = [Collections.Generic.List[string]]::new()
    $size = 0
    foreach ($part in (Get-Parts $File $Line)) {
        $text = $part.TrimEnd([char]13)
        if (-not $text.StartsWith('#', [StringComparison]::Ordinal) -and (Test-Line $Search.ofLine $text)) {
            $bytes = Get-LineBytes $File $text
            $size += $bytes.Length
            $cells.Add([Convert]::ToBase64String($bytes))
        }
    }
    if ($cells.Count -eq 0) {
        return $true
    }
    if ($Search.hits.Count -gt 0 -and ($Search.hits.Count + $cells.Count -gt $Search.maxHits -or
            $Search.hitBytes + $size -gt $Search.maxHitBytes)) {
        return $false
    }
    $begin = "$($Search.files.Count)`t$(Get-HeaderNumber $Search $File)`t$Number`t"
    foreach ($cell in $cells) {
        $Search.hits.Add($begin + $cell)
    }
    $Search.hitBytes += $size
    return $true
}

# Looks through whole lines. The number of signs that were looked at: less than all where the limit of hits is reached.
function Search-Block($Search, $File, [string]$Text) {
    $headers = Find-Headers $Search $File $Text
    $nextHeader = 0
    $number = $File.line
    $counted = 0
    $cut = $Text.Length
    foreach ($begin in (Find-Candidates $Search $Text)) {
        if ($begin -lt $File.headerEnd) {
            continue
        }
        while ($nextHeader -lt $headers.Count -and $headers[$nextHeader][0] -lt $begin) {
            $File.header = $headers[$nextHeader++][1]
        }
        $line = $Text.Substring($begin, (Get-LineAt $Text $begin)[1] - $begin)
        if (-not (Test-Line $Search.ofLine $line)) {
            continue
        }
        $number += Get-LineEnds ($Text.Substring($counted, $begin - $counted))
        $counted = $begin
        if (-not (Add-Hits $Search $File $line $number)) {
            $cut = $begin
            break
        }
    }
    while ($nextHeader -lt $headers.Count -and $headers[$nextHeader][0] -lt $cut) {
        $File.header = $headers[$nextHeader++][1]
    }
    return $cut
}

# Counts what was looked at, and takes the times of it.
function Complete-Block($File, [string]$Text) {
    $long = Find-LongLine $Text $File.longest
    if ($long -ge 0 -and $null -eq $File.problem) {
        $File.problem = @{
            code = 'invalidData'; reason = 'lineTooLong'; detail = "more than $($File.longest * $File.width) bytes"
            line = $File.line + (Get-LineEnds ($Text.Substring(0, $long)))
        }
    }
    if (-not $File.inLine) {
        Add-Times $File $Text $File.headerEnd
    } elseif ($Text.IndexOf([char]10) -ge 0) {
        # Behind the end of the line that began in the block before.
        Add-Times $File ($Text.Substring($Text.IndexOf([char]10) + 1)) 0
    }
    $ends = Get-LineEnds $Text
    $File.lines += $ends
    $File.line += $ends
    $File.isBegin = $false
}

# How a log is written, told from its first bytes.
function Get-LogHead([byte[]]$Bytes, [int]$Size) {
    $head = @{ width = 1; big = $false; mark = 0; binary = $false }
    if ($Size -ge 2 -and $Bytes[0] -eq 0xFF -and $Bytes[1] -eq 0xFE) {
        $head.width = 2
        $head.mark = 2
        return $head
    }
    if ($Size -ge 2 -and $Bytes[0] -eq 0xFE -and $Bytes[1] -eq 0xFF) {
        $head.width = 2
        $head.mark = 2
        $head.big = $true
        return $head
    }
    if ($Size -ge 3 -and $Bytes[0] -eq 0xEF -and $Bytes[1] -eq 0xBB -and $Bytes[2] -eq 0xBF) {
        $head.mark = 3
    }
    $text = $script:Latin.GetString($Bytes, $head.mark, $Size - $head.mark)
    if ($head.mark -eq 0 -and $text.IndexOf([char]0) -ge 0) {
        $odd = 0
        $even = 0
        for ($at = $text.IndexOf([char]0); $at -ge 0; $at = $text.IndexOf([char]0, $at + 1)) {
            if ($at % 2 -eq 1) {
                $odd++
            } else {
                $even++
            }
            if ($at + 1 -ge $text.Length) {
                break
            }
        }
        $pairs = [Math]::Floor($Size / 2)
        $head.big = $even * 4 -ge $pairs -and $even -gt $odd * 20
        if (($odd * 4 -ge $pairs -and $odd -gt $even * 20) -or $head.big) {
            $head.width = 2
            return $head
        }
    }
    # A log whose end was never written is filled up with zeros.
    $text = $text.TrimEnd([char]0)
    $controls = $script:Controls.Matches($text).Count + ($text.Length - $text.Replace([string][char]0, '').Length)
    $firstLine = $text.Substring(0, (Get-LineAt $text 0)[1])
    $head.binary = $firstLine.IndexOf([char]0) -ge 0 -or $controls * 10 -gt $text.Length
    return $head
}

# Bytes into the buffer until it is full or the content ends.
function Read-Fully($File, [byte[]]$Buffer, [int]$Used, [int]$Most) {
    while ($Used -lt $Most) {
        $wanted = $Most - $Used
        if (-not $File.packed) {
            $wanted = [Math]::Min($wanted, $File.size - $File.read)
        }
        $got = 0
        if ($wanted -gt 0) {
            try {
                $got = $File.stream.Read($Buffer, $Used, $wanted)
            } catch {
                if ((Get-InnermostException $_.Exception) -isnot [IO.InvalidDataException]) {
                    throw
                }
                # What was unpacked until there is looked at.
                $File.problem = @{ code = 'invalidData'; reason = 'archiveDamaged'; detail = Get-ErrorDetail $_ }
                $File.broken = $true
            }
        }
        if ($got -eq 0) {
            $File.ended = $true
            if (-not $File.packed -and -not $File.broken -and $wanted -gt 0) {
                $File.problem = @{ code = 'invalidData'; reason = 'fileShrank'; detail = "$($File.read) of $($File.size) bytes" }
                $File.broken = $true
            }
            break
        }
        $Used += $got
        $File.read += $got
        # What is made to be large stands for a thousand bytes of each.
        if ($File.packed -and $File.read -gt 268435456 -and $File.read / 500 -gt $File.size) {
            $File.problem = @{ code = 'invalidData'; reason = 'fileTooLarge'; detail = "$($File.read) bytes" }
            $File.broken = $true
            $File.ended = $true
            break
        }
    }
    return $Used
}

function Open-Log($File, $Entry) {
    $File.raw = [IO.File]::Open($Entry.FullName, [IO.FileMode]::Open, [IO.FileAccess]::Read, [IO.FileShare]'ReadWrite, Delete')
    $File.size = $File.raw.Length
    $begin = [byte[]]::new(3)
    $got = $File.raw.Read($begin, 0, 3)
    $null = $File.raw.Seek(0, [IO.SeekOrigin]::Begin)
    $File.packed = $got -eq 3 -and $begin[0] -eq 0x1F -and $begin[1] -eq 0x8B -and $begin[2] -eq 8
    $File.stream = $File.raw
    if ($File.packed) {
        $File.tail = [byte[]]::new(4)
        $null = $File.raw.Seek(-4, [IO.SeekOrigin]::End)
        $null = $File.raw.Read($File.tail, 0, 4)
        $null = $File.raw.Seek(0, [IO.SeekOrigin]::Begin)
        $File.stream = [IO.Compression.GZipStream]::new($File.raw, [IO.Compression.CompressionMode]::Decompress)
    }
}

# Goes to the place where the search of the file begins; the buffer then holds what was read too far.
function Set-LogPosition($File, [byte[]]$Buffer, [long]$Offset) {
    $used = Read-Fully $File $Buffer 0 4096
    $head = Get-LogHead $Buffer $used
    $File.width = $head.width
    $File.big = $head.big
    $File.binary = $head.binary
    $File.isBegin = $Offset -le $head.mark
    $File.offset = [Math]::Max($Offset, [long]$head.mark)
    $File.bytes = $File.offset - $Offset
    if ($head.width -eq 2) {
        # Signs of UTF-16 become up to three bytes each.
        $File.longest = 21845
    }
    if (-not $File.packed) {
        if ($File.offset -gt $File.size) {
            $File.problem = @{ code = 'invalidData'; reason = 'fileShrank'; detail = "$($File.size) of $($File.offset) bytes" }
            $File.broken = $true
            return 0
        }
        $null = $File.raw.Seek($File.offset, [IO.SeekOrigin]::Begin)
        $File.read = $File.offset
        $File.ended = $false
        return 0
    }
    $skip = $File.offset
    while ($used -lt $skip -and -not $File.ended) {
        $skip -= $used
        $used = Read-Fully $File $Buffer 0 $Buffer.Length
    }
    $skip = [Math]::Min($skip, $used)
    [Array]::Copy($Buffer, $skip, $Buffer, 0, $used - $skip)
    return $used - $skip
}

# A packed file says at its end how long it is.
function Test-PackedEnd($File) {
    $said = [BitConverter]::ToUInt32($File.tail, 0)
    if ($File.read % 4294967296 -lt $said) {
        $File.problem = @{ code = 'invalidData'; reason = 'archiveDamaged'; detail = "ends too early, after $($File.read) bytes" }
        $File.broken = $true
    }
}

# How many bytes of the buffer are whole lines, or all where a line is longer than it.
function Get-WholeLines($File, [byte[]]$Buffer, [int]$Used) {
    if ($File.ended) {
        return $Used
    }
    if ($File.width -eq 1) {
        $last = [Array]::LastIndexOf($Buffer, [byte]10, $Used - 1, $Used)
        return $(if ($last -lt 0) { $Used } else { $last + 1 })
    }
    $even = $Used - $Used % 2
    $decoded = ConvertFrom-Bytes $File $Buffer $even
    $last = $decoded.LastIndexOf([char]10)
    return $(if ($last -lt 0) { $even } else { 2 * ($last + 1) })
}

function ConvertFrom-Bytes($File, [byte[]]$Buffer, [int]$Size) {
    if ($File.width -eq 1) {
        return $script:Latin.GetString($Buffer, 0, $Size)
    }
    if ($File.big) {
        return [Text.Encoding]::BigEndianUnicode.GetString($Buffer, 0, $Size - $Size % 2)
    }
    return [Text.Encoding]::Unicode.GetString($Buffer, 0, $Size - $Size % 2)
}

# Where in a text with zeros among its signs the same line ends end as in one without them.
function Get-PlaceBehind([string]$Text, [int]$LineEnds) {
    $at = 0
    for ($i = 0; $i -lt $LineEnds; $i++) {
        $at = $Text.IndexOf([char]10, $at) + 1
    }
    return $at
}

# Looks through the lines of a file from where it stands, until it ends or a limit is reached. True: the file is done.
function Search-Content($Search, $File, [byte[]]$Buffer, [int]$Used, [long]$Limit) {
    while ($true) {
        $Used = Read-Fully $File $Buffer $Used $Buffer.Length
        if ($Used -eq 0) {
            return $true
        }
        $size = Get-WholeLines $File $Buffer $Used
        $raw = ConvertFrom-Bytes $File $Buffer $size
        if ($File.offset + $size -gt $Limit) {
            # Lines that begin before the limit belong to what was asked for.
            $end = $raw.IndexOf([char]10, [int][Math]::Max(0, [Math]::Floor(($Limit - 1 - $File.offset) / $File.width)))
            if ($end -ge 0) {
                $raw = $raw.Substring(0, $end + 1)
            }
        }
        $text = $raw
        if ($raw.IndexOf([char]0) -ge 0) {
            $text = $raw.Replace([string][char]0, '')
        }
        $looked = Search-Block $Search $File $text
        $isCut = $looked -lt $text.Length
        $done = $raw.Length
        if ($isCut) {
            $text = $text.Substring(0, $looked)
            $done = $(if ($text.Length -eq $raw.Length) { $looked } else { Get-PlaceBehind $raw (Get-LineEnds $text) })
        }
        Complete-Block $File $text
        $doneBytes = $done * $File.width
        if (-not $isCut -and $doneBytes + 1 -eq $size -and $File.ended) {
            $doneBytes = $size
        }
        $File.offset += $doneBytes
        $File.bytes += $doneBytes
        $Search.bytes += $doneBytes
        $File.inLine = $text.Length -gt 0 -and $text[$text.Length - 1] -ne "`n" -and -not $File.ended
        [Array]::Copy($Buffer, $doneBytes, $Buffer, 0, $Used - $doneBytes)
        $Used -= $doneBytes
        if ($isCut) {
            return $false
        }
        if (($File.ended -or (-not $File.packed -and $File.offset -ge $File.size)) -and $Used -eq 0) {
            if ($text.Length -gt 0 -and $text[$text.Length - 1] -ne "`n") {
                $File.openLine = $text.Substring((Get-LineAt $text $text.Length)[0])
            }
            return $true
        }
        if ($File.offset -ge $Limit -or ($Search.maxMs -gt 0 -and $Search.clock.ElapsedMilliseconds -ge $File.untilMs)) {
            return $false
        }
    }
}

function Add-FileRow($Search, $File) {
    $problemLine = 0
    if ($null -ne $File.problem -and $File.problem.ContainsKey('line')) {
        $problemLine = $File.problem.line
    }
    $openHeader = ''
    $openLine = ''
    if ($null -ne $File.openLine -and $File.openLine.Length -le $File.longest) {
        $openHeader = [Convert]::ToBase64String((Get-LineBytes $File $File.header))
        $openLine = [Convert]::ToBase64String((Get-LineBytes $File $File.openLine))
    }
    $Search.files.Add([string]::Join("`t", @(
                (Get-Cell $File.path), $File.bytes, $File.lines, $File.first, $File.last, [int][bool]$File.whole,
                (Get-ProblemCells $File.problem), $problemLine, [string]::Join(',', $File.leaps.ToArray()), $File.line,
                $openHeader, $openLine)))
}

# Searches one file, from a position on. False: the search ends within it.
function Search-File($Search, [string]$Path, $Entry, $Problem, $From) {
    $file = @{
        path = $Path; bytes = [long]0; lines = [long]0; first = ''; last = ''; lastSeconds = $null; whole = $false
        leaps = [Collections.Generic.List[string]]::new(); problem = $Problem; header = ''; headerEnd = 0; line = [long]1
        offset = [long]0; inLine = $false; isBegin = $true; width = 1; longest = $script:LongestLine; openLine = $null
        broken = $false; ended = $false; read = [long]0; stream = $null; raw = $null; packed = $false; binary = $false
        untilMs = [long]0
    }
    $isDone = $true
    if ($null -eq $Problem) {
        $used = 0
        try {
            Open-Log $file $Entry
            $offset = [long]0
            if ($null -ne $From) {
                $offset = [long]$From.offset
                $file.line = [long]$From.line
                $file.header = $From.text
            }
            $begin = $Search.clock.ElapsedMilliseconds
            $used = Set-LogPosition $file $Search.buffer $offset
            # What lies before in a packed file has to be unpacked again: as much time goes to what is new, or a large one
            # would never come to its end.
            $now = $Search.clock.ElapsedMilliseconds
            $file.untilMs = [Math]::Max([long]$Search.maxMs, $now + $(if ($file.packed) { $now - $begin } else { 0 }))
            $Search.bytes += $file.bytes
            if ($null -ne $From -and $file.width -eq 2) {
                $file.header = [Text.Encoding]::UTF8.GetString($From.bytes)
            }
            $limit = [long]::MaxValue
            if ($Search.maxBytes -gt 0) {
                $room = $Search.maxBytes - $Search.planned
                if ($file.packed) {
                    $limit = $file.offset + $room
                } elseif (-not $file.broken) {
                    $size = [Math]::Min($room, $file.size - $file.offset)
                    $Search.planned += $size
                    if ($file.offset + $size -lt $file.size) {
                        $limit = $file.offset + $size
                    }
                }
            }
            if ($file.binary) {
                $file.broken = $true
                $file.problem = @{ code = 'unsupported'; reason = 'fileBinary'; detail = '' }
            } elseif (-not $file.broken) {
                $isDone = Search-Content $Search $file $Search.buffer $used $limit
                if ($isDone -and $file.packed) {
                    Test-PackedEnd $file
                }
                $file.whole = $isDone -and -not $file.broken
            }
            if ($file.packed) {
                # How much it holds is known only now.
                $Search.planned = $Search.bytes
            }
        } catch {
            $file.problem = ConvertTo-ErrorReply $_ $Path
            if ((Get-InnermostException $_.Exception) -is [Text.RegularExpressions.RegexMatchTimeoutException]) {
                $file.problem = @{ code = 'invalidData'; reason = 'patternTooCostly'; detail = '' }
            } elseif ($file.problem.reason -ceq 'fileUnreadable') {
                $file.problem.reason = 'fileInUse'
            }
            $isDone = $true
        } finally {
            if ($null -ne $file.stream) {
                $file.stream.Dispose()
            }
            if ($null -ne $file.raw) {
                $file.raw.Dispose()
            }
        }
    }
    Add-FileRow $Search $file
    if (-not $isDone) {
        $Search.next.Add((Get-Cell $Path) + "`t$($file.offset)`t$($file.line)`t" +
            [Convert]::ToBase64String((Get-LineBytes $file $file.header)))
    }
    return $isDone
}

# The files that are due, in order.
function Get-DueFiles($Request, $From) {
    $found = Find-Files (Get-Text $Request.folder) (Get-Texts $Request.names) $true $true 200000
    $since = $null
    if ((Get-Text $Request.since)) {
        $since = [DateTime]::Parse((Get-Text $Request.since), $script:Invariant, 'AdjustToUniversal, AssumeUniversal')
    }
    $keys = [Collections.Generic.List[string]]::new()
    $files = [Collections.Generic.List[object]]::new()
    $begin = ''
    if ($null -ne $From) {
        $begin = Get-OrderKey $From.file
    }
    foreach ($entry in $found.files) {
        if ($null -ne $since -and $null -eq $entry[2] -and $entry[1].LastWriteTimeUtc -lt $since) {
            continue
        }
        $key = Get-OrderKey $entry[0]
        if ($null -ne $From -and [string]::CompareOrdinal($key, $begin) -lt 0 -and $entry[0] -ine $From.file) {
            continue
        }
        $keys.Add($key)
        $files.Add($entry)
    }
    $sorted = $files.ToArray()
    Set-Order $keys $sorted
    if (-not $found.complete) {
        $sorted += , @($found.root, $null, @{ code = 'invalidData'; reason = 'fileTooLarge'; detail = 'more than 200000 files' })
    }
    return , $sorted
}

function Get-SearchReply($Request) {
    $from = $null
    if ((Get-Text $Request.fromFile)) {
        $bytes = [Convert]::FromBase64String((Get-Text $Request.fromHeader))
        $from = @{
            file = (Get-Text $Request.fromFile); offset = [long](Get-Text $Request.fromOffset)
            line = [long](Get-Text $Request.fromLine); text = $script:Latin.GetString($bytes); bytes = $bytes
        }
    }
    $search = @{
        format = Get-Text $Request.format; ofLine = New-Patterns (Get-Texts $Request.marks)
        ofBlock = New-Patterns (Get-Texts $Request.blockMarks)
        maxHits = [Math]::Max(1, $Request.maxHits); maxHitBytes = $Request.maxHitBytes; maxBytes = $Request.maxBytes
        maxMs = $Request.maxMs; clock = [Diagnostics.Stopwatch]::StartNew(); buffer = [byte[]]::new($script:Block)
        files = [Collections.Generic.List[string]]::new(); headers = [Collections.Generic.List[string]]::new()
        hits = [Collections.Generic.List[string]]::new(); next = [Collections.Generic.List[string]]::new()
        headerNumbers = [Collections.Generic.Dictionary[string, int]]::new([StringComparer]::Ordinal)
        bytes = [long]0; planned = [long]0; hitBytes = [long]0
    }
    Set-Priority 'BelowNormal'
    try {
        $begun = $false
        foreach ($entry in (Get-DueFiles $Request $from)) {
            $isOver = $search.maxMs -gt 0 -and $search.clock.ElapsedMilliseconds -ge $search.maxMs
            if ($begun -and ($isOver -or ($search.maxBytes -gt 0 -and $search.planned -ge $search.maxBytes))) {
                $search.next.Add((Get-Cell $entry[0]) + "`t0`t1`t")
                break
            }
            $begun = $true
            $position = $null
            if ($null -ne $from -and $from.offset -gt 0 -and $entry[0] -ieq $from.file) {
                $position = $from
            }
            if (-not (Search-File $search $entry[0] $entry[1] $entry[2] $position)) {
                break
            }
        }
    } finally {
        Set-Priority 'Normal'
    }
    return @{
        files = Add-Rows $search.files; headers = Add-Rows $search.headers; hits = Add-Rows $search.hits
        next  = Add-Rows $search.next
    }
}

# --- Files by what they are -----------------------------------------------------------------------------------------

function Get-InspectionRow([string]$Path, $Entry, $Problem, $Request) {
    $hash = ''
    $signer = ''
    $valid = ''
    $size = [long]0
    $created = ''
    $modified = ''
    $marks = 0
    if ($null -ne $Entry) {
        $size = $Entry.Length
        $created = Format-Time $Entry.CreationTimeUtc
        $modified = Format-Time $Entry.LastWriteTimeUtc
        $marks = [int]($Entry.Attributes -band [IO.FileAttributes]'Hidden, System')
        try {
            if ($Request.hash -and $size -le $Request.maxHashBytes) {
                $hash = Get-HashNow $Entry.FullName
            }
            if ($Request.signature) {
                $signature = Get-AuthenticodeSignature -LiteralPath $Entry.FullName
                $valid = [string][int]([string]$signature.Status -eq 'Valid')
                if ($valid -eq '1') {
                    $signer = [string]$signature.SignerCertificate.Subject
                }
            }
        } catch {
            $Problem = ConvertTo-ErrorReply $_ $Path
        }
    }
    return [string]::Join("`t", @(
            (Get-Cell $Path), $size, $created, $modified, $marks, $hash, (Get-Cell $signer), $valid,
            (Get-ProblemCells $Problem)))
}

function Get-InspectionReply($Request) {
    $found = Find-Files (Get-Text $Request.folder) (Get-Texts $Request.names) $Request.recursive $false $Request.maxFiles
    $paths = [Collections.Generic.List[string]]::new()
    foreach ($entry in $found.files) {
        $paths.Add($entry[0].ToLowerInvariant())
    }
    $files = $found.files.ToArray()
    Set-Order $paths $files
    $rows = [Collections.Generic.List[string]]::new()
    Set-Priority 'BelowNormal'
    try {
        foreach ($entry in $files) {
            $rows.Add((Get-InspectionRow $entry[0] $entry[1] $entry[2] $Request))
        }
    } finally {
        Set-Priority 'Normal'
    }
    return @{ files = Add-Rows $rows; complete = $found.complete }
}

# --- Tools ----------------------------------------------------------------------------------------------------------

function Assert-Tool([string]$Tool) {
    if ($Tool -cne 'safetyScanner') {
        Stop-Request 'unsupported' 'none' $Tool ''
    }
}

function Get-ScannerLog {
    return "$($env:SystemRoot)\debug\msert.log"
}

# The scanner and its sister tool, which exclude each other.
function Get-RunningScanners {
    $names = [Collections.Generic.List[string]]::new()
    foreach ($name in @('msert', 'mrt')) {
        if (@(Get-Process -Name $name -ErrorAction SilentlyContinue).Count -gt 0) {
            $names.Add($name)
        }
    }
    return , $names.ToArray()
}

function Test-MicrosoftSignature($Signature) {
    return [string]$Signature.Status -eq 'Valid' -and
        $Signature.SignerCertificate.Subject -match '(^|, )O=Microsoft Corporation(,|$)'
}

# "10.0.17763"; empty when the system does not say. What a process is told of it depends on the process.
function Get-SystemVersion {
    $key = 'HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion'
    $build = [string](Get-RegistryText $key 'CurrentBuildNumber')
    $major = [string](Get-RegistryText $key 'CurrentMajorVersionNumber')
    $version = [string](Get-RegistryText $key 'CurrentVersion')
    if ($major) {
        $version = $major + '.' + (Get-RegistryText $key 'CurrentMinorVersionNumber')
    }
    if (-not $build -or -not $version) {
        return ''
    }
    return "$version.$build"
}

# Windows Server 2008 R2 verifies SHA-2 after this update, everything newer does, and nothing is said where the
# version is not known.
function Test-Sha2([string]$System) {
    if (-not $System) {
        return $null
    }
    if (-not $System.StartsWith('6.1.', [StringComparison]::Ordinal)) {
        return $true
    }
    return @(Get-CimInstance -ClassName Win32_QuickFixEngineering -Filter "HotFixID='KB4474419'").Count -gt 0
}

function Get-ToolCheck([string]$Program) {
    $item = Get-ServerFile $Program
    $signature = Get-AuthenticodeSignature -LiteralPath $item.FullName
    $date = $item.LastWriteTimeUtc
    if ($item.CreationTimeUtc -lt $date) {
        $date = $item.CreationTimeUtc
    }
    $free = [long]-1
    try {
        $free = [IO.DriveInfo]::new([IO.Path]::GetTempPath()).AvailableFreeSpace
    } catch {
        # A network drive, or one without a letter: not known.
        $null = $_
    }
    $system = Get-SystemVersion
    return @{
        trusted         = (Test-MicrosoftSignature $signature)
        signatureState  = [string]$signature.Status
        version         = [string]$item.VersionInfo.FileVersion
        fileDate        = Format-Time $date
        at              = Format-Time ([DateTime]::UtcNow)
        freeBytes       = $free
        running         = Get-RunningScanners
        operatingSystem = [string](Get-RegistryText 'HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion' 'ProductName')
        systemVersion   = $system
        readsSha2       = (Test-Sha2 $system)
        logFile         = Get-ScannerLog
    }
}

# Renames the log of earlier runs after its last change, so that the next one holds one run. Nothing is lost or mixed.
function Move-ScannerLog {
    $path = Get-ScannerLog
    $item = Get-ServerItem $path
    if ($null -eq $item) {
        return ''
    }
    $stamp = $item.LastWriteTimeUtc.ToString("yyyyMMdd'T'HHmmss'Z'", $script:Invariant)
    for ($i = 0; $i -lt 100; $i++) {
        $name = "msert-$stamp.log"
        if ($i -gt 0) {
            $name = "msert-$stamp-$i.log"
        }
        $target = [IO.Path]::Combine([IO.Path]::GetDirectoryName($item.FullName), $name)
        if (-not (Test-Entry $target)) {
            try {
                [IO.File]::Move($item.FullName, $target)
            } catch {
                Stop-Request 'permissionDenied' 'fileInUse' $path (Get-ErrorDetail $_)
            }
            return "$($env:SystemRoot)\debug\$name"
        }
    }
    Stop-Request 'permissionDenied' 'fileInUse' $path 'every name for the earlier log is taken'
}

# Back to its name where nothing was started after all.
function Restore-ScannerLog([string]$Archived) {
    $kept = Get-ServerItem $Archived
    if ($null -ne $kept -and $null -eq (Get-ServerItem (Get-ScannerLog))) {
        [IO.File]::Move($kept.FullName, [IO.Path]::Combine([IO.Path]::GetDirectoryName($kept.FullName), 'msert.log'))
    }
}

# When a process began. Nothing where there is none, or where it has ended, be it between two questions about it.
function Get-StartTime($Process) {
    try {
        return $(if ($null -ne $Process) { $Process.StartTime })
    } catch {
        if (-not $Process.HasExited) {
            throw
        }
        return $null
    }
}

function Start-SafetyScanner([string]$Program, [bool]$FullScan, [bool]$RemoveThreats) {
    $item = Get-ServerFile $Program
    if ($item.Name -ine 'msert.exe') {
        Stop-Request 'preconditionFailed' 'toolNotTrusted' $Program 'another name than msert.exe'
    }
    # Nobody changes the file between the check and the start.
    $guard = [IO.File]::Open($item.FullName, [IO.FileMode]::Open, [IO.FileAccess]::Read, [IO.FileShare]::Read)
    try {
        $signature = Get-AuthenticodeSignature -LiteralPath $item.FullName
        if (-not (Test-MicrosoftSignature $signature)) {
            Stop-Request 'preconditionFailed' 'toolNotTrusted' $Program ([string]$signature.Status)
        }
        $running = Get-RunningScanners
        if ($running.Count -gt 0) {
            Stop-Request 'preconditionFailed' 'toolRunning' $Program ([string]::Join(', ', $running))
        }
        $line = '"' + (Resolve-DrivePath $Program) + '" /Q'
        if (-not $RemoveThreats) {
            $line += ' /N'
        }
        if ($FullScan) {
            $line += $(if ($RemoveThreats) { ' /F:Y' } else { ' /F' })
        }
        $archived = Move-ScannerLog
        # Made by the system's management service, so that it outlives this session and its job.
        $before = [DateTime]::UtcNow
        try {
            $made = Invoke-CimMethod -ClassName Win32_Process -MethodName Create -Arguments @{ CommandLine = $line }
            if ($made.ReturnValue -ne 0) {
                # https://learn.microsoft.com/windows/win32/cimwin32prov/create-method-in-class-win32-process
                $code = $(if (@(2, 3) -contains $made.ReturnValue) { 'permissionDenied' } else { 'preconditionFailed' })
                Stop-Request $code 'none' $Program "Win32_Process.Create: $($made.ReturnValue)"
            }
        } catch {
            Restore-ScannerLog $archived
            throw
        }
        $told = Get-StartTime (Get-Process -Id $made.ProcessId -ErrorAction SilentlyContinue)
        if ($null -ne $told) {
            $before = $told
        }
        return @{ processId = [long]$made.ProcessId; startedAt = Format-Time $before; archivedLog = $archived }
    } finally {
        $guard.Dispose()
    }
}

# The process of a run, or nothing: its number may belong to another one by now.
function Get-ToolProcess([long]$ProcessId, [string]$StartedAt) {
    $process = Get-Process -Id $ProcessId -ErrorAction SilentlyContinue
    $began = Get-StartTime $process
    $started = [DateTime]::Parse($StartedAt, $script:Invariant, 'AdjustToUniversal, AssumeUniversal')
    if ($null -ne $began -and [Math]::Abs(($began.ToUniversalTime() - $started).TotalSeconds) -lt 3) {
        return $process
    }
    return $null
}

function Get-ToolState([long]$ProcessId, [string]$StartedAt, [int]$WaitMs) {
    $process = Get-ToolProcess $ProcessId $StartedAt
    $state = @{ running = $null -ne $process; logFile = Get-ScannerLog; exitCode = $null }
    if ($null -ne $process) {
        try {
            # The number is kept for who holds the process while it ends.
            $null = $process.Handle
            if ($process.WaitForExit([Math]::Min(20000, [Math]::Max(0, $WaitMs)))) {
                $state.running = $false
                $state.exitCode = $process.ExitCode
            }
        } catch {
            # Not this account's to watch: whether it runs is all that is known.
            $state.running = $null -ne (Get-ToolProcess $ProcessId $StartedAt)
        }
    }
    $state.at = Format-Time ([DateTime]::UtcNow)
    return $state
}

function Stop-ToolRun([long]$ProcessId, [string]$StartedAt) {
    $process = Get-ToolProcess $ProcessId $StartedAt
    if ($null -ne $process) {
        # Nothing but the tool is ever ended, whatever number was asked for.
        if ($process.ProcessName -notmatch '^msert(\.exe)?$') {
            Stop-Request 'preconditionFailed' 'none' "process $ProcessId" $process.ProcessName
        }
        # Those that it started itself are of the same name; none ran before it.
        $family = @($process) + @(Get-Process -Name msert -ErrorAction SilentlyContinue |
                Where-Object { $_.Id -ne $ProcessId -and $_.StartTime -ge $process.StartTime })
        foreach ($member in $family) {
            try {
                $member.Kill()
            } catch {
                if (-not $member.HasExited) {
                    throw
                }
            }
        }
        if (-not $process.WaitForExit(10000)) {
            Stop-Request 'timedOut' 'none' "process $ProcessId" 'it has not ended yet'
        }
    }
    return @{}
}

# Below Program Files, where nobody but administrators may put anything beside the program.
function Get-ToolFolder {
    return $env:ProgramFiles + '\Amado\Tools'
}

# The program, a part of it, and the folders where nothing else is in them.
function Remove-ToolProgram {
    $folder = Get-ServerItem (Get-ToolFolder)
    if ($null -ne $folder) {
        foreach ($name in @('msert.exe', 'msert.part')) {
            $file = [IO.Path]::Combine($folder.FullName, $name)
            if ([IO.File]::Exists($file)) {
                [IO.File]::Delete($file)
            }
        }
        foreach ($path in @($folder.FullName, [IO.Path]::GetDirectoryName($folder.FullName))) {
            if ([IO.Directory]::GetFileSystemEntries($path).Length -eq 0) {
                [IO.Directory]::Delete($path)
            }
        }
    }
    return @{ program = (Get-ToolFolder) + '\msert.exe'; received = 0; whole = $false }
}

function Add-ToolPart($Request) {
    if ([long]$Request.totalSize -eq 0) {
        return Remove-ToolProgram
    }
    $limit = 419430400
    $sha256 = Get-Text $Request.sha256
    $offset = [long]$Request.offset
    $total = [long]$Request.totalSize
    $target = (Get-ToolFolder) + '\msert.exe'
    if ($sha256 -notmatch '^[0-9a-f]{64}$' -or $total -lt 1 -or $total -gt $limit -or $offset -lt 0 -or $offset -gt $total) {
        Stop-Request 'invalidData' 'none' $target 'no part of such a program'
    }
    $bytes = [Convert]::FromBase64String($script:Given[[int]$Request.content + 2])
    if ($bytes.Length -gt 4194304 -or $offset + $bytes.Length -gt $total) {
        Stop-Request 'invalidData' 'fileTooLarge' $target "$($bytes.Length) bytes at $offset of $total"
    }
    $root = Get-ServerItem $env:ProgramFiles
    $folder = [IO.Directory]::CreateDirectory([IO.Path]::Combine($root.FullName, 'Amado', 'Tools')).FullName
    $part = [IO.Path]::Combine($folder, 'msert.part')
    $mode = [IO.FileMode]::OpenOrCreate
    if ($offset -eq 0) {
        $mode = [IO.FileMode]::Create
    }
    $stream = [IO.File]::Open($part, $mode, [IO.FileAccess]::ReadWrite, [IO.FileShare]::None)
    try {
        if ($stream.Length -ne $offset) {
            Stop-Request 'preconditionChanged' 'fileChanged' $target "$($stream.Length)"
        }
        $null = $stream.Seek($offset, [IO.SeekOrigin]::Begin)
        $stream.Write($bytes, 0, $bytes.Length)
        $received = $stream.Length
        $whole = $received -eq $total
        if ($whole) {
            $null = $stream.Seek(0, [IO.SeekOrigin]::Begin)
            $whole = (Get-StreamHash $stream) -ieq $sha256
        }
    } finally {
        $stream.Dispose()
    }
    if ($whole) {
        $program = [IO.Path]::Combine($folder, 'msert.exe')
        if ([IO.File]::Exists($program)) {
            [IO.File]::Delete($program)
        }
        [IO.File]::Move($part, $program)
    } elseif ($received -eq $total) {
        [IO.File]::Delete($part)
        Stop-Request 'invalidData' 'transferDamaged' $target ''
    }
    return @{ program = $target; received = $received; whole = $whole }
}

# --- The batch ------------------------------------------------------------------------------------------------------

function Invoke-Request($Request) {
    switch -CaseSensitive ($Request.do) {
        'describeServer' {
            return Get-ServerDescription
        }
        'readFile' {
            return Read-ServerFile (Get-Text $Request.path) $Request.maxBytes $false
        }
        'readFileTail' {
            return Read-ServerFile (Get-Text $Request.path) $Request.maxBytes $true
        }
        'writeFileIfHash' {
            return Write-FileIfHash (Get-Text $Request.path) (Get-Text $Request.expected) $Request.content
        }
        'listDirectory' {
            return Get-FolderListing (Get-Text $Request.path)
        }
        'readRegistryValue' {
            return Get-RegistryReply (Get-Text $Request.key) (Get-Text $Request.name)
        }
        'readFileVersion' {
            return Get-VersionText (Get-Text $Request.path)
        }
        'queryService' {
            return Get-ServiceReply (Get-Text $Request.name)
        }
        'setService' {
            return Set-ServiceIfExpected (Get-Text $Request.name) $Request.expected $Request.wanted
        }
        'queryAppPool' {
            return Get-PoolReply (Get-Text $Request.name)
        }
        'setAppPool' {
            return Set-PoolIfExpected (Get-Text $Request.name) $Request.expected $Request.wanted
        }
        'readExchangeSettings' {
            return Get-ExchangeReply
        }
        'setBlockedMitigations' {
            return Set-BlockedIfExpected (Get-Texts $Request.expected) (Get-Texts $Request.wanted)
        }
        'queryEvents' {
            return Get-EventReply (Get-Text $Request.log) (Get-Text $Request.provider) $Request.maxCount
        }
        'probeTls' {
            return Get-TlsReply (Get-Text $Request.host) $Request.port
        }
        'readCertificateStore' {
            return Get-StoreReply (Get-Text $Request.store)
        }
        'searchLogs' {
            return Get-SearchReply $Request
        }
        'inspectFiles' {
            return Get-InspectionReply $Request
        }
        'searchEvents' {
            return Get-EventSearchReply $Request
        }
        'startTool' {
            Assert-Tool $Request.tool
            return Start-SafetyScanner (Get-Text $Request.program) $Request.fullScan $Request.removeThreats
        }
        'pollTool' {
            Assert-Tool $Request.tool
            return Get-ToolState $Request.processId (Get-Text $Request.startedAt) $Request.waitMs
        }
        'stopTool' {
            Assert-Tool $Request.tool
            return Stop-ToolRun $Request.processId (Get-Text $Request.startedAt)
        }
        'checkTool' {
            Assert-Tool $Request.tool
            return Get-ToolCheck (Get-Text $Request.program)
        }
        'putToolPart' {
            Assert-Tool $Request.tool
            return Add-ToolPart $Request
        }
    }
    Stop-Request 'unsupported' 'none' ([string]$Request.do) 'no such request'
}

$clock = [Diagnostics.Stopwatch]::StartNew()
$batch = ConvertFrom-Json ([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($script:Given[1])))
$id = Get-Text $batch.batch
if ($id -notmatch '^[0-9a-f]{32}$') {
    throw 'The batch has no id.'
}
if (@($script:Given | Where-Object { $_ })[-1].Trim() -cne "end-$id") {
    # The connection broke while it was sent: nothing of a part is carried out.
    throw 'The batch is not whole.'
}
$script:Room = [long]$batch.maxContent
[Console]::Out.WriteLine()
[Console]::Out.WriteLine("AMADO-START $id")
[Console]::Out.Flush()

$results = [Collections.Generic.List[object]]::new()
$writeFailed = $false
$writesUntil = $null
$text = Get-Text $batch.writesUntil
if ($text) {
    $writesUntil = [DateTime]::Parse($text, $script:Invariant, 'AdjustToUniversal, AssumeUniversal')
}
foreach ($request in @($batch.requests)) {
    $result = @{ do = [string]$request.do }
    try {
        if ($writeFailed -and $request.writes) {
            # Whoever wrote the batch counts on the writes before this one.
            Stop-Request 'cancelled' 'notBegun' '' ''
        }
        if ($request.writes -and $writesUntil -and [DateTime]::UtcNow -gt $writesUntil) {
            # The connection may be gone, and the target judged by what stood there at that moment.
            Stop-Request 'timedOut' 'notBegun' '' ''
        }
        if ($clock.Elapsed.TotalMilliseconds -gt $batch.timeMs) {
            Stop-Request 'timedOut' 'notBegun' '' ''
        }
        $result.ok = Invoke-Request $request
    } catch {
        $result.error = ConvertTo-ErrorReply $_ ([string]$request.do)
        $writeFailed = $writeFailed -or $request.writes
    }
    $results.Add($result)
}

$json = ConvertTo-Json -InputObject @{ results = $results.ToArray() } -Depth 8 -Compress
$line = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($json))
[Console]::Out.WriteLine()
[Console]::Out.WriteLine("AMADO-REPLY $id $($line.Length) $($script:Contents.Count)")
[Console]::Out.WriteLine($line)
foreach ($content in $script:Contents) {
    [Console]::Out.WriteLine($content)
}
[Console]::Out.WriteLine("AMADO-END $id")
[Console]::Out.Flush()
