# Build the bundle on Windows, as any user. UNTESTED: written without Windows.
#
#     powershell -ExecutionPolicy Bypass -File .packaging\windows.ps1
#
# Wants Python 3.11 or later from python.org, installed for this user. Makes dist\benelux-viewer
# and dist\benelux-viewer.zip; in the folder, install.ps1 puts the viewer in the Start menu.
$ErrorActionPreference = 'Stop'
Set-Location (Split-Path $PSScriptRoot)

function Invoke-Step {
    & $args[0] $args[1..($args.Count - 1)]
    if ($LASTEXITCODE -ne 0) { throw "$args ended with code $LASTEXITCODE" }
}

Invoke-Step py -m venv .venv
Invoke-Step .venv\Scripts\python -m pip install -q -e '.[dev]'
Invoke-Step .venv\Scripts\python .packaging\bundle.py dist
Invoke-Step dist\benelux-viewer\benelux-viewer-console.exe outline
Compress-Archive -Path dist\benelux-viewer -DestinationPath dist\benelux-viewer.zip -Force
