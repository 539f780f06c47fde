# Put the viewer in this user's Start menu, or take it out again. UNTESTED: written without Windows.
#
#     powershell -ExecutionPolicy Bypass -File install.ps1 [-Remove]
#
# Copies this folder to %LOCALAPPDATA%\Programs, where no administrator is needed, and offers the
# viewer under "Open with" for .yaml files (Windows knows no *.briefing.yaml).
param([switch]$Remove)
$ErrorActionPreference = 'Stop'

$from = $PSScriptRoot
$to = Join-Path $env:LOCALAPPDATA 'Programs\benelux-viewer'
$program = Join-Path $to 'benelux-viewer.exe'
$shortcut = Join-Path ([Environment]::GetFolderPath('Programs')) 'Benelux Viewer.lnk'
$kind = 'HKCU:\Software\Classes\BeneluxViewer.Briefing'
$openWith = 'HKCU:\Software\Classes\.yaml\OpenWithProgids'

if ($Remove) {
    Remove-Item $shortcut -Force -ErrorAction SilentlyContinue
    Remove-Item $kind -Recurse -Force -ErrorAction SilentlyContinue
    Remove-ItemProperty $openWith -Name 'BeneluxViewer.Briefing' -ErrorAction SilentlyContinue
    if ($from -ne $to) { Remove-Item $to -Recurse -Force -ErrorAction SilentlyContinue }
    Write-Output 'Benelux Viewer staat niet meer in uw menu.'
    return
}

if ($from -ne $to) {
    if (Test-Path $to) { Remove-Item $to -Recurse -Force }
    Copy-Item $from $to -Recurse
    # A copy from a stick would go on keeping its settings beside the program.
    Remove-Item (Join-Path $to 'portable') -Recurse -Force -ErrorAction SilentlyContinue
}
$link = (New-Object -ComObject WScript.Shell).CreateShortcut($shortcut)
$link.TargetPath = $program
$link.Description = 'Lees de brief over het Benelux-voorzitterschap, zonder netwerk'
$link.Save()

New-Item "$kind\shell\open\command" -Force | Out-Null
Set-ItemProperty $kind -Name '(default)' -Value 'Benelux-briefing'
New-Item "$kind\DefaultIcon" -Force | Out-Null
Set-ItemProperty "$kind\DefaultIcon" -Name '(default)' -Value "`"$program`",0"
Set-ItemProperty "$kind\shell\open\command" -Name '(default)' -Value "`"$program`" `"%1`""
New-Item $openWith -Force | Out-Null
New-ItemProperty $openWith -Name 'BeneluxViewer.Briefing' -PropertyType String -Value '' -Force |
    Out-Null
Write-Output "Benelux Viewer staat in uw menu ($to)."
