#!/bin/sh
# Builds a site into a folder of its own, then points `current` at it: visitors see the old site or the new one, whole.
#     docs/deploy/release.sh /srv/thutuc --site https://thutuc.tinh.gov.vn     (after the folder: options of `thutuc build`)
# A build that fails leaves everything as it was. Kept: the last 5 releases; files of older ones that open tabs may still ask for, 30 days.
set -eu
mkdir -p "${1:?a folder, e.g. /srv/thutuc}/releases"
place=$(cd "$1" && pwd)
shift
cd "$(dirname "$0")/../.."

# One build at a time on this machine; the next one waits.
mkdir -p .cache
exec 9>.cache/release.lock
flock 9

new=$place/releases/$(date -u +%Y%m%dT%H%M%S)
trap 'rm -rf "$new"' EXIT
npm run --silent thutuc -- build --out "$new" "$@"
[ -s "$new/index.html" ]

for file in "$place"/current/tep/*; do
  [ ! -f "$file" ] || [ -e "$new/tep/${file##*/}" ] || ln "$file" "$new/tep/"
done
find "$new/tep" -type f -mtime +30 -delete

ln -sfn "releases/${new##*/}" "$place/next"
mv -T "$place/next" "$place/current"
trap - EXIT
find "$place/releases" -mindepth 1 -maxdepth 1 -type d -print0 | sort -z | head -z -n -5 | xargs -0r rm -rf
echo "$new"
