# SPDX-License-Identifier: MIT
# Checks, in PowerShell 7 and without Windows, that a script uses only what Windows PowerShell 5.1 on .NET Framework 4.5 has:
# its syntax, commands, parameters, types and members. Writes one line for each thing found, and nothing when there is none.
# $Assemblies: a folder with reference assemblies of .NET Framework 4.5, those of PowerShell 5.1 (PowerShellStandard.Library)
# and the reader for them (System.Reflection.MetadataLoadContext).
param([string]$Script, [string]$Assemblies)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

# Commands of Windows PowerShell 5.1 with their parameters, from the pages of "reference/5.1" of
# https://github.com/MicrosoftDocs/PowerShell-Docs. A script may use no others.
$known = @{}
foreach ($line in @(
        'Add-Type: TypeDefinition Language ReferencedAssemblies OutputAssembly OutputType PassThru IgnoreWarnings Name MemberDefinition Namespace UsingNamespace CodeDomProvider CompilerParameters Path LiteralPath AssemblyName'
        'ConvertFrom-Json: InputObject'
        'ConvertTo-Json: InputObject Depth Compress'
        'ForEach-Object: InputObject Begin Process End RemainingScripts MemberName ArgumentList WhatIf Confirm'
        'Get-AuthenticodeSignature: FilePath LiteralPath SourcePathOrExtension Content'
        'Get-CimInstance: ClassName CimSession ComputerName Filter InputObject KeyOnly Namespace OperationTimeoutSec Property Query QueryDialect ResourceUri Shallow'
        'Get-Item: Path LiteralPath Filter Include Exclude Force Credential Stream UseTransaction'
        'Get-Process: Name ComputerName Module FileVersionInfo Id InputObject IncludeUserName'
        'Get-Service: Name ComputerName DependentServices RequiredServices DisplayName Include Exclude InputObject'
        'Invoke-CimMethod: ClassName CimClass Query QueryDialect InputObject ResourceUri CimSession ComputerName Arguments MethodName Namespace OperationTimeoutSec WhatIf Confirm'
        'New-Object: TypeName ArgumentList Property ComObject Strict'
        'New-PSSession: ComputerName Credential Name EnableNetworkAccess ConfigurationName Port UseSSL ApplicationName ThrottleLimit ConnectionUri AllowRedirection SessionOption Authentication CertificateThumbprint Session VMId VMName ContainerId RunAsAdministrator'
        'New-PSSessionOption: MaximumRedirection NoCompression NoMachineProfile Culture UICulture MaximumReceivedDataSizePerCommand MaximumReceivedObjectSize OutputBufferingMode MaxConnectionRetryCount ApplicationArguments OpenTimeout CancelTimeout IdleTimeout ProxyAccessType ProxyAuthentication ProxyCredential SkipCACheck SkipCNCheck SkipRevocationCheck OperationTimeout NoEncryption UseUTF16 IncludePortInSPN'
        'Remove-PSSession: Id Session VMId VMName ContainerId InstanceId Name ComputerName WhatIf Confirm'
        'Remove-TypeData: TypeName TypeData Path WhatIf Confirm'
        'Set-StrictMode: Off Version'
        'Start-Sleep: Seconds Milliseconds'
        'Where-Object: InputObject FilterScript Property Value EQ NE GT LT GE LE Like NotLike Match NotMatch Contains NotContains In NotIn Is IsNot'
    )) {
    $name, $parameters = $line.Split(': ')
    $known[$name] = $parameters.Split(' ')
}
$common = 'Verbose Debug ErrorAction WarningAction InformationAction ErrorVariable WarningVariable InformationVariable OutVariable OutBuffer PipelineVariable'.Split(' ')

# Names of types that 5.1 knows without a namespace (about_Type_Accelerators of 5.1), as far as the script may need them.
$accelerators = @{
    array = 'System.Array'; bool = 'System.Boolean'; byte = 'System.Byte'; char = 'System.Char'; datetime = 'System.DateTime'
    decimal = 'System.Decimal'; double = 'System.Double'; float = 'System.Single'; guid = 'System.Guid'
    hashtable = 'System.Collections.Hashtable'; int = 'System.Int32'; long = 'System.Int64'
    nullstring = 'System.Management.Automation.Language.NullString'; object = 'System.Object'
    powershell = 'System.Management.Automation.PowerShell'; psobject = 'System.Management.Automation.PSObject'
    regex = 'System.Text.RegularExpressions.Regex'
    runspacefactory = 'System.Management.Automation.Runspaces.RunspaceFactory'
    scriptblock = 'System.Management.Automation.ScriptBlock'; string = 'System.String'
    switch = 'System.Management.Automation.SwitchParameter'; timespan = 'System.TimeSpan'; type = 'System.Type'
    uint32 = 'System.UInt32'; uint64 = 'System.UInt64'; version = 'System.Version'; void = 'System.Void'
    xml = 'System.Xml.XmlDocument'; ref = 'System.Management.Automation.PSReference'
}
# Of Microsoft.Web.Administration, which comes with IIS and has no reference assembly:
# https://learn.microsoft.com/dotnet/api/microsoft.web.administration
$ofIis = @{ 'GetAttributeValue' = 1; 'SetAttributeValue' = 2; 'CommitChanges' = 0; 'Start' = 0; 'Stop' = 0 }

# --- What .NET Framework has --------------------------------------------------------------------------------------------

Add-Type -LiteralPath (Join-Path $Assemblies 'System.Reflection.MetadataLoadContext.dll')
# Those that powershell.exe has loaded when it starts, and the one of the objects that Get-Service gives.
$names = 'mscorlib', 'System', 'System.Core', 'System.Xml', 'System.ServiceProcess', 'System.Management.Automation'
$paths = [string[]]@(Get-ChildItem -LiteralPath $Assemblies -Filter *.dll | ForEach-Object FullName)
$context = [Reflection.MetadataLoadContext]::new([Reflection.PathAssemblyResolver]::new($paths), 'mscorlib')
$loaded = @(foreach ($name in $names) { $context.LoadFromAssemblyPath((Join-Path $Assemblies "$name.dll")) })

# A table ignores case, as the language does.
$types = @{}
foreach ($type in $loaded.GetExportedTypes()) {
    $types[$type.FullName] = $type
}
function Find-Type([string]$Name) {
    foreach ($candidate in @($accelerators[$Name], $Name, "System.$Name")) {
        if ($candidate -and $types.ContainsKey($candidate)) {
            return $types[$candidate]
        }
    }
}

function Resolve-TypeName($TypeName) {
    if ($TypeName -is [Management.Automation.Language.ArrayTypeName]) {
        $element = Resolve-TypeName $TypeName.ElementType
        if ($element) {
            return $element.MakeArrayType()
        }
        return $null
    }
    if ($TypeName -is [Management.Automation.Language.GenericTypeName]) {
        $arguments = @($TypeName.GenericArguments | ForEach-Object { Resolve-TypeName $_ })
        $open = Find-Type "$($TypeName.TypeName.FullName)``$($arguments.Count)"
        if ($null -eq $open -or $arguments -contains $null) {
            return $null
        }
        return $open.MakeGenericType([type[]]$arguments)
    }
    return Find-Type $TypeName.FullName
}

function Test-Count($Method, [int]$Count) {
    $parameters = $Method.GetParameters()
    if ($parameters.Count -eq $Count) {
        return $true
    }
    if ($parameters.Count -gt 0 -and $parameters[-1].ParameterType.IsArray) {
        foreach ($attribute in $parameters[-1].CustomAttributes) {
            if ($attribute.AttributeType.Name -eq 'ParamArrayAttribute') {
                return $Count -ge $parameters.Count - 1
            }
        }
    }
    return $Count -lt $parameters.Count -and $parameters[$Count].IsOptional
}

$public = [Reflection.BindingFlags]'Public, Static, Instance, FlattenHierarchy'
function Get-Methods($Type, [string]$Name, [bool]$Static) {
    $owners = @($Type)
    if ($Type.IsInterface) {
        $owners += $Type.GetInterfaces()
    }
    foreach ($owner in $owners) {
        foreach ($method in $owner.GetMethods($public)) {
            if ($method.Name -ieq $Name -and $method.IsStatic -eq $Static) {
                $method
            }
        }
    }
}
function Get-Properties($Type, [string]$Name, [bool]$Static) {
    foreach ($property in $Type.GetProperties($public)) {
        if ($property.Name -ieq $Name -and $property.GetAccessors()[0].IsStatic -eq $Static) {
            $property.PropertyType
        }
    }
    foreach ($field in $Type.GetFields($public)) {
        if ($field.Name -ieq $Name -and $field.IsStatic -eq $Static) {
            $field.FieldType
        }
    }
}

# The one type that all of them are, or nothing.
function Get-OneType($Candidates) {
    $some = @($Candidates | Where-Object { $null -ne $_ })
    if (@($some | ForEach-Object { $_.ToString() } | Sort-Object -Unique).Count -eq 1) {
        return $some[0]
    }
}

$methodCounts = @{}
# Whether any type has such a method: what is left to say when the object's own type is not evident.
function Test-AnyMethod([string]$Name, [int]$Count) {
    if ($ofIis.ContainsKey($Name) -and $ofIis[$Name] -eq $Count) {
        return $true
    }
    if ($methodCounts.Count -eq 0) {
        foreach ($type in $types.Values) {
            foreach ($method in $type.GetMethods([Reflection.BindingFlags]'Public, Instance, DeclaredOnly')) {
                if (-not $methodCounts.ContainsKey($method.Name)) {
                    $methodCounts[$method.Name] = [Collections.Generic.List[object]]::new()
                }
                $methodCounts[$method.Name].Add($method)
            }
        }
    }
    if ($methodCounts.ContainsKey($Name)) {
        foreach ($method in $methodCounts[$Name]) {
            if (Test-Count $method $Count) {
                return $true
            }
        }
    }
    return $false
}

# --- The script ---------------------------------------------------------------------------------------------------------

$found = [Collections.Generic.SortedSet[string]]::new()
function Add-Finding($Ast, [string]$What) {
    $null = $found.Add(('line {0,4}: {1}' -f $Ast.Extent.StartLineNumber, $What))
}

$tokens = $null
$errors = $null
$tree = [Management.Automation.Language.Parser]::ParseFile($Script, [ref]$tokens, [ref]$errors)
foreach ($parseError in $errors) {
    Add-Finding $parseError "syntax: $($parseError.ErrorId)"
}
function Find-Ast([string]$TypeName) {
    $wanted = "Management.Automation.Language.$TypeName" -as [type]
    return $tree.FindAll({ $args[0] -is $wanted }, $true)
}

# (a) Syntax.
$newer = 'QuestionMark', 'QuestionQuestion', 'QuestionQuestionEquals', 'QuestionDot', 'QuestionLBracket', 'AndAnd', 'OrOr', 'Clean'
$before = $null
foreach ($token in $tokens) {
    if ($newer -contains $token.Kind) {
        Add-Finding $token "syntax: $($token.Text)"
    }
    if ($token.Kind -eq 'Pipe' -and $before -and $before.Kind -eq 'NewLine') {
        Add-Finding $token 'syntax: a line that begins with a pipe'
    }
    if ($token.Kind -eq 'Number' -and $token.Text -match '^(0b|.*[0-9](y|uy|s|us|u|ul|n)$)' -and $token.Text -notmatch '^0x') {
        Add-Finding $token "syntax: $($token.Text)"
    }
    if ($token -is [Management.Automation.Language.StringExpandableToken] -and $token.Text -cmatch '(?<!`)(``)*`(e|u\{)') {
        Add-Finding $token 'syntax: an escape of a later version'
    }
    $before = $token
}
foreach ($pipeline in Find-Ast 'PipelineAst') {
    if ($pipeline.Background) {
        Add-Finding $pipeline 'syntax: a background pipeline'
    }
}
foreach ($variable in Find-Ast 'VariableExpressionAst') {
    if ('IsWindows', 'IsLinux', 'IsMacOS', 'IsCoreCLR', 'PSStyle', 'EnabledExperimentalFeatures' -contains $variable.VariablePath.UserPath) {
        Add-Finding $variable "variable: $($variable.Extent.Text)"
    }
}

# (b) Commands and their parameters.
$own = @{}
foreach ($function in Find-Ast 'FunctionDefinitionAst') {
    $block = $function.Body.ParamBlock
    $own[$function.Name] = @(@($function.Parameters) + @(if ($block) { $block.Parameters }) | Where-Object { $_ } |
            ForEach-Object { $_.Name.VariablePath.UserPath })
}
foreach ($command in Find-Ast 'CommandAst') {
    $name = $command.GetCommandName()
    if (-not $name) {
        # A program of Windows by its whole path.
        if ($command.CommandElements[0].Extent.Text -notmatch '^"\$\(\$env:SystemRoot\)\\System32\\[a-z]+\.exe"$') {
            Add-Finding $command "command: $($command.CommandElements[0].Extent.Text)"
        }
        continue
    }
    if (-not $own.ContainsKey($name) -and -not $known.ContainsKey($name)) {
        Add-Finding $command "command: $name"
        continue
    }
    $parameters = @(if ($own.ContainsKey($name)) { $own[$name] } else { $known[$name] + $common })
    foreach ($element in $command.CommandElements) {
        if ($element -is [Management.Automation.Language.CommandParameterAst] -and $parameters -notcontains $element.ParameterName) {
            Add-Finding $element "parameter: $name -$($element.ParameterName)"
        }
    }
}

# (c) Types and members.
foreach ($ast in @(Find-Ast 'TypeExpressionAst') + @(Find-Ast 'TypeConstraintAst')) {
    if ($null -eq (Resolve-TypeName $ast.TypeName)) {
        Add-Finding $ast "type: $($ast.TypeName.FullName)"
    }
}

function Get-CommandType($Command) {
    if ($Command.GetCommandName() -ne 'New-Object') {
        return
    }
    $elements = $Command.CommandElements
    for ($i = 1; $i -lt $elements.Count; $i++) {
        if ($elements[$i] -is [Management.Automation.Language.StringConstantExpressionAst]) {
            return Find-Type $elements[$i].Value
        }
    }
}

# Where a variable gets its values: in its function, or in the whole script.
function Get-Scope($Ast) {
    for ($at = $Ast.Parent; $null -ne $at; $at = $at.Parent) {
        if ($at -is [Management.Automation.Language.FunctionDefinitionAst] -or $null -eq $at.Parent) {
            return $at
        }
    }
}
function Get-VariableKey($Variable) {
    $path = $Variable.VariablePath
    if ($path.IsScript) {
        return $path.UserPath
    }
    return '{0}:{1}' -f (Get-Scope $Variable).Extent.StartOffset, $path.UserPath
}
$values = @{}
function Add-Value([string]$Key, $Value) {
    if (-not $values.ContainsKey($Key)) {
        $values[$Key] = [Collections.Generic.List[object]]::new()
    }
    $values[$Key].Add($Value)
}
foreach ($assignment in Find-Ast 'AssignmentStatementAst') {
    $left = $assignment.Left
    if ($left -is [Management.Automation.Language.VariableExpressionAst]) {
        Add-Value (Get-VariableKey $left) $(if ($assignment.Operator -eq 'Equals') { $assignment.Right } else { 'unknown' })
    }
}
foreach ($parameter in Find-Ast 'ParameterAst') {
    $constraint = $parameter.Attributes | Where-Object { $_ -is [Management.Automation.Language.TypeConstraintAst] }
    # The scope of a parameter of a script block is not told apart from its function's.
    Add-Value (Get-VariableKey $parameter.Name) $(if ($constraint) { Resolve-TypeName $constraint[0].TypeName } else { 'unknown' })
}
foreach ($loop in Find-Ast 'ForEachStatementAst') {
    Add-Value (Get-VariableKey $loop.Variable) 'unknown'
}

# The type of an expression where it is evident, else nothing.
$evident = [Collections.Generic.Dictionary[object, object]]::new()
function Get-ExpressionType($Ast) {
    if ($null -eq $Ast -or $Ast -is [string] -or $Ast -is [type]) {
        return $(if ($Ast -is [type]) { $Ast })
    }
    if (-not $evident.ContainsKey($Ast)) {
        # A value that depends on itself is not evident.
        $evident[$Ast] = $null
        $evident[$Ast] = Get-NewExpressionType $Ast
    }
    return $evident[$Ast]
}
function Get-NewExpressionType($Ast) {
    switch ($Ast.GetType().Name) {
        'CommandExpressionAst' { return Get-ExpressionType $Ast.Expression }
        'ParenExpressionAst' { return Get-ExpressionType $Ast.Pipeline }
        'PipelineAst' {
            if ($Ast.PipelineElements.Count -eq 1) {
                return Get-ExpressionType $Ast.PipelineElements[0]
            }
        }
        'CommandAst' { return Get-CommandType $Ast }
        'StringConstantExpressionAst' { return Find-Type 'string' }
        'ExpandableStringExpressionAst' { return Find-Type 'string' }
        'ConvertExpressionAst' { return Resolve-TypeName $Ast.Type.TypeName }
        'VariableExpressionAst' {
            $key = Get-VariableKey $Ast
            if ($values.ContainsKey($key)) {
                # $null is of any type: it stands for "not yet".
                $set = @($values[$key] | Where-Object { $_.ToString() -ne '$null' })
                $seen = @($set | ForEach-Object { Get-ExpressionType $_ })
                if ($seen.Count -eq $set.Count) {
                    return Get-OneType $seen
                }
            }
        }
        'InvokeMemberExpressionAst' {
            return Get-OneType (Get-Called $Ast | ForEach-Object { if ($_ -is [Reflection.ConstructorInfo]) { $_.DeclaringType } else { $_.ReturnType } })
        }
        'MemberExpressionAst' {
            $owner = Get-Owner $Ast
            if ($owner -and $Ast.Member -is [Management.Automation.Language.StringConstantExpressionAst]) {
                return Get-OneType (Get-Properties $owner $Ast.Member.Value $Ast.Static)
            }
        }
    }
}
function Get-Owner($Ast) {
    if ($Ast.Static) {
        if ($Ast.Expression -is [Management.Automation.Language.TypeExpressionAst]) {
            return Resolve-TypeName $Ast.Expression.TypeName
        }
        return
    }
    return Get-ExpressionType $Ast.Expression
}
function Get-Called($Ast) {
    $owner = Get-Owner $Ast
    if ($null -eq $owner) {
        return
    }
    $count = @($Ast.Arguments | Where-Object { $_ }).Count
    if ($Ast.Static -and $Ast.Member.Value -ieq 'new') {
        return $owner.GetConstructors() | Where-Object { Test-Count $_ $count }
    }
    return Get-Methods $owner $Ast.Member.Value $Ast.Static | Where-Object { Test-Count $_ $count }
}

foreach ($command in Find-Ast 'CommandAst') {
    if ($command.GetCommandName() -ne 'New-Object' -or $command.Extent.Text -match ' Microsoft\.Web\.Administration\.ServerManager$') {
        continue
    }
    $type = Get-CommandType $command
    $last = $command.CommandElements[-1]
    $count = if ($last -is [Management.Automation.Language.ArrayLiteralAst]) { $last.Elements.Count } else { [int]($command.Extent.Text -match ' -ArgumentList ') }
    if ($null -eq $type -or -not ($type.GetConstructors() | Where-Object { Test-Count $_ $count })) {
        Add-Finding $command "type: $($command.Extent.Text)"
    }
}
# Added by PowerShell itself to objects of these types (types.ps1xml of 5.1).
$adapted = 'PSObject', 'Count', 'Length', 'PSIsContainer', 'VersionInfo', 'LinkType', 'Name', 'StartTime'
foreach ($ast in Find-Ast 'MemberExpressionAst') {
    if ($ast.Member -isnot [Management.Automation.Language.StringConstantExpressionAst]) {
        Add-Finding $ast "member by a computed name: $($ast.Extent.Text)"
        continue
    }
    $member = $ast.Member.Value
    $owner = Get-Owner $ast
    if ($ast -is [Management.Automation.Language.InvokeMemberExpressionAst]) {
        $count = @($ast.Arguments | Where-Object { $_ }).Count
        if ('StartsWith', 'EndsWith', 'IndexOf', 'LastIndexOf' -contains $member -and $count -eq 1 -and
            $ast.Arguments[0] -isnot [Management.Automation.Language.ConvertExpressionAst]) {
            Add-Finding $ast "method: $member compares as the language of the server does"
        }
        if ($owner -and @(Get-Called $ast).Count -eq 0) {
            Add-Finding $ast "method: $($owner.FullName).$member with $count arguments"
        } elseif (-not $owner -and -not $ast.Static -and -not (Test-AnyMethod $member $count)) {
            Add-Finding $ast "method: no type has $member with $count arguments"
        }
    } elseif ($owner -and $adapted -notcontains $member -and $owner.FullName -notin 'System.Collections.Hashtable', 'System.Object') {
        if (@(Get-Properties $owner $member $ast.Static).Count -eq 0) {
            Add-Finding $ast "property: $($owner.FullName).$member"
        }
    }
}

$found
