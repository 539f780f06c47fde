#!/bin/sh
# Put the viewer in this user's menu, or take it out again: sh install.sh [--remove]
# The folder itself stays where it is; move it to its place first. No administrator is needed.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
from="$here/_internal/benelux_viewer/resources/desktop"
share="${XDG_DATA_HOME:-$HOME/.local/share}"
entry="$share/applications/benelux-viewer.desktop"
icons="$share/icons/hicolor"

refresh() {
    ! command -v update-mime-database >/dev/null || update-mime-database "$share/mime"
    ! command -v update-desktop-database >/dev/null || update-desktop-database -q "$share/applications"
}

if [ "${1:-}" = --remove ]; then
    rm -f "$entry" "$share/mime/packages/benelux-viewer.xml" \
        "$share/metainfo/org.example.benelux_viewer.metainfo.xml" \
        "$icons"/*/apps/benelux-viewer.png "$icons"/*/apps/benelux-viewer*.svg
    refresh
    echo "Benelux Viewer staat niet meer in uw menu. Deze map kunt u nu weggooien."
    exit
fi

if [ -d "$here/portable" ]; then
    echo "Deze map is draagbaar (er staat een map portable in) en hoort niet in een menu." >&2
    exit 1
fi

# What an entry of the menu gives another meaning cannot stand in the folder's name.
case $here in
    *[\"\`\$\\%\|\&]*)
        echo "De naam van de map ($here) bevat een van de tekens \" \` \$ \\ % | &." \
            "Geef de map een andere naam en begin opnieuw." >&2
        exit 1 ;;
esac

mkdir -p "$share/applications" "$share/mime/packages" "$share/metainfo"
sed -e "s|^Exec=benelux-viewer|Exec=\"$here/benelux-viewer\"|" \
    -e "s|^TryExec=.*|TryExec=$here/benelux-viewer|" "$from/benelux-viewer.desktop" >"$entry"
cp "$from/benelux-viewer.mime.xml" "$share/mime/packages/benelux-viewer.xml"
cp "$from/org.example.benelux_viewer.metainfo.xml" "$share/metainfo/"
for picture in "$from"/icons/light/*.png; do
    size=$(basename "$picture" .png)
    mkdir -p "$icons/${size}x$size/apps"
    cp "$picture" "$icons/${size}x$size/apps/benelux-viewer.png"
done
mkdir -p "$icons/scalable/apps" "$icons/symbolic/apps"
cp "$from/icons/benelux-viewer.svg" "$icons/scalable/apps/"
cp "$from/icons/benelux-viewer-symbolic.svg" "$icons/symbolic/apps/"
refresh
echo "Benelux Viewer staat in uw menu. Weer weg: sh \"$here/install.sh\" --remove"
