#!/usr/bin/env bash
# Makes every icon from the two drawings: of the packages, of their file type and of the window.
# Wants rsvg-convert (librsvg2-bin), convert (imagemagick) and png2icns (icnsutils).
set -euo pipefail
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

for name in jaidee backup; do
    for size in 16 24 32 48 64 128 256 512 1024; do
        rsvg-convert -w $size -h $size $name.svg -o "$out/$name-$size.png"
        convert "$out/$name-$size.png" -strip -define png:compression-level=9 "$out/$name-$size.png"
    done
    convert "$out/$name"-{16,24,32,48,64,128,256}.png ../../windows/$name.ico
    cp "$out/$name-256.png" $name.png
done
for size in 16 24 32 48 64 128 256 512; do cp "$out/jaidee-$size.png" ../../../assets/icons/; done
png2icns ../../macos/jaidee.icns "$out"/jaidee-{16,32,48,128,256,512,1024}.png >/dev/null
png2icns ../../macos/Resources/backup.icns "$out"/backup-{16,32,48,128,256,512,1024}.png >/dev/null
