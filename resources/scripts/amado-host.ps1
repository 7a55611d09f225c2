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
function Open-EventLog([string]$Log, [string]$Filter) {
    $query = New-Object -TypeName Diagnostics.Eventing.Reader.EventLogQuery -ArgumentList $Log, 'LogName', $Filter
    $query.ReverseDirection = $true
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
        $reader = Open-EventLog $Log $filter
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
        $process = Get-Process -Id $made.ProcessId -ErrorAction SilentlyContinue
        if ($null -ne $process) {
            $before = $process.StartTime
        }
        return @{ processId = [long]$made.ProcessId; startedAt = Format-Time $before; archivedLog = $archived }
    } finally {
        $guard.Dispose()
    }
}

# The process of a run, or nothing: its number may belong to another one by now.
function Get-ToolProcess([long]$ProcessId, [string]$StartedAt) {
    $process = Get-Process -Id $ProcessId -ErrorAction SilentlyContinue
    if ($null -eq $process) {
        return $null
    }
    $started = [DateTime]::Parse($StartedAt, $script:Invariant, 'AdjustToUniversal, AssumeUniversal')
    try {
        if ([Math]::Abs(($process.StartTime.ToUniversalTime() - $started).TotalSeconds) -lt 3) {
            return $process
        }
    } catch {
        # It ended meanwhile: then it has no time any more.
        if (-not $process.HasExited) {
            throw
        }
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
