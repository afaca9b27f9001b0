#!/bin/sh
# Copies a built site to object storage that speaks S3, each kind of file with its content type and its caching.
#     docs/deploy/upload.sh dist s3://bucket --endpoint-url https://storage.example     (after the bucket: options of `aws s3`)
# Files with fingerprints first, pages next, the service worker last: at no moment does a page name a file that is not there.
set -eu
from=${1:?the folder that was built, e.g. dist}
to=${2:?the bucket, e.g. s3://bucket}
shift 2
forever='public, max-age=31536000, immutable'

kinds='
css text/css; charset=utf-8
js text/javascript; charset=utf-8
woff2 font/woff2
svg image/svg+xml
png image/png
json application/json; charset=utf-8
jsonld application/ld+json; charset=utf-8
ndjson application/x-ndjson; charset=utf-8
ttl text/turtle; charset=utf-8
parquet application/vnd.apache.parquet
csv text/csv; charset=utf-8
ics text/calendar; charset=utf-8
txt text/plain; charset=utf-8
xml application/xml; charset=utf-8
atom application/atom+xml; charset=utf-8
rss application/rss+xml; charset=utf-8
webmanifest application/manifest+json
pdf application/pdf
zip application/zip
gz application/gzip
docx application/vnd.openxmlformats-officedocument.wordprocessingml.document
xlsx application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
html text/html; charset=utf-8
'

# send FOLDER BELOW CACHING [PATTERN NOT TO SEND]: every kind that the folder has.
send() {
  folder=$1 below=$2 caching=$3 not=${4:-.*}
  echo "$kinds" | while read -r ending type; do
    [ -n "$ending" ] && [ -n "$(find "$folder" -name "*.$ending" | head -n 1)" ] || continue
    aws s3 cp "$folder" "$to$below" --recursive --only-show-errors --content-type "$type" --cache-control "$caching" \
      --exclude '*' --include "*.$ending" --exclude "$not" --exclude sw.js $options </dev/null
  done
}

options=$*
send "$from/tep" /tep "$forever"
send "$from" '' no-cache 'tep/*'
aws s3 cp "$from/sw.js" "$to/sw.js" --only-show-errors --content-type 'text/javascript; charset=utf-8' --cache-control no-cache $options

# Pages that are no longer: gone. Old files below tep/ stay, for tabs that are open and for a step back.
aws s3 sync "$from" "$to" --delete --size-only --only-show-errors --exclude 'tep/*' $options
