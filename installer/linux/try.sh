#!/usr/bin/env bash
# Makes the .deb and tries it as a clinic would, as root on a Debian or Ubuntu that may be changed (a container will do):
# installed over an older version, an older clinic opened by it, commands, window, file type, removed again. What clinics wrote
# must still be there at the end. Wants git, maven, a JDK 25, fakeroot, xvfb, xdg-utils, libgtk-3-0, libgl1, libxtst6, libxxf86vm1.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
display=
trap 'dpkg -r jaidee >/dev/null 2>&1 || true; git worktree remove --force "$work/older" 2>/dev/null || true; [ -z "$display" ] || kill "$display" 2>/dev/null || true; rm -rf "$work"' EXIT

say() { printf '\n== %s\n' "$1"; }
fail() { printf 'FAILED: %s\n' "$1" >&2; exit 1; }

say "the package"
mvn -q verify -Pinstaller -Dmaven.test.skip
new=$(ls "$PWD"/target/installer/*.deb)
version=$(dpkg-deb -f "$new" Version)
ls -l "$new"
desktop-file-validate target/installer/image/jaidee/lib/*.desktop 2>/dev/null || true

say "an older package of the same program, and a clinic that was made before the newest migration"
jpackage=$(ls "${JAVA25_HOME:-/nowhere}/bin/jpackage" "${JAVA_HOME:-/nowhere}/bin/jpackage" /usr/lib/jvm/*25*/bin/jpackage 2>/dev/null | head -1 || true)
[ -n "$jpackage" ] || fail "no jpackage: JAVA_HOME has to point at a JDK 25"
"$jpackage" @installer/linux/package.txt --type deb --app-version 0.9.9 --app-image target/installer/image/jaidee \
    --resource-dir installer/linux/jpackage --dest "$work"
before=$(git log -1 --format=%H -- src/main/resources/jaidee/db/migration)~1
git worktree add -q --detach "$work/older" "$before"
(cd "$work/older" && mvn -q package -Dmaven.test.skip && target/jaidee/bin/jaidee sample --data "$work/clinic" --owners 30 --lang en)

say "installed, then updated in place"
dpkg -i "$work"/jaidee_0.9.9*.deb >/dev/null
dpkg -i "$new" >/dev/null
[ "$(dpkg-query -W -f '${Version}' jaidee)" = "$version" ] || fail "the older version is still there"
[ "$(jaidee --version)" = "jaidee ${version%-*}" ] || fail "jaidee --version says $(jaidee --version)"

say "commands; the older clinic is opened, after a backup of it"
jaidee verify --data "$work/clinic" --lang en | tail -1
ls "$work"/clinic/backups/* >/dev/null || fail "no backup before the update"
jaidee backup --data "$work/clinic" --to "$work/stick" --lang en | tail -1
backup=$(ls -t "$work"/stick/*.jaidee | head -1)

say "the window"
Xvfb :97 -screen 0 1366x768x24 >/dev/null 2>&1 & display=$!
sleep 2
for run in 1 2 3; do
    rm -f "$work/clinic/log/jaidee.log"
    DISPLAY=:97 /opt/jaidee/bin/jaidee --data "$work/clinic" & window=$!
    for _ in $(seq 300); do grep -q "first page painted" "$work/clinic/log/jaidee.log" 2>/dev/null && break; sleep 0.1; done
    sed -n 's/.*: \(first page painted .*\)/\1/p' "$work/clinic/log/jaidee.log" | grep . || fail "no window"
    sleep 2
    pid=$(pgrep -n -x jaidee); awk '/VmRSS/ {printf "%d MB resident\n", $2/1024}' "/proc/$pid/status"
    kill "$window"; wait "$window" || true
done
DISPLAY=:97 /opt/jaidee/bin/jaidee --walk --sample --data "$work/walked" || fail "a page did not open: $(grep -m1 ERROR "$work/walked/log/jaidee.log")"

say "the file type of backups"
[ "$(xdg-mime query filetype "$backup")" = application/x-jaidee-backup ] || echo "(this desktop does not know it: $(xdg-mime query filetype "$backup"))"
grep -l 'x-jaidee-backup' /usr/share/applications/*.desktop

say "removed"
sha256sum "$work/clinic/jaidee.mv.db" >"$work/sum"
dpkg -r jaidee
[ ! -e /opt/jaidee ] && [ ! -e /usr/bin/jaidee ] || fail "something of the program is left"
sha256sum --quiet -c "$work/sum"
echo "the data is as it was"
