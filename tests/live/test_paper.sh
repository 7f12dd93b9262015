#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The report and the digest of the sample, opened and printed by a real browser: the page asks for nothing from
# anywhere, the console stays silent, and what comes out is fit for paper. Chromium is kept from every name, too.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
. "$here/parvis.sh"
install_packages chromium poppler-utils jq
command -v chromium >/dev/null || skip "there is no chromium"
export HOME=$work QT_QPA_PLATFORM=offscreen

# browse FILE OPTION...: what the page said lies in FILE.log, what it wanted in FILE.net
browse() {
    timeout 120 chromium --headless=new --no-sandbox --disable-gpu --user-data-dir="$work/profile" --no-first-run \
        --disable-background-networking --disable-component-update --disable-sync \
        --host-resolver-rules='MAP * ~NOTFOUND' --enable-logging=stderr --v=0 --log-net-log="$1.net" \
        "${@:2}" "file://$1" >"$1.out" 2>"$1.log" </dev/null
}
complains() { grep -q ':CONSOLE' "$1.log"; }
silent() { ! complains "$1"; }
# What the page asked for; what Chromium itself would like to know has no origin.
wanted() {
    jq -r '.constants.logEventTypes.URL_REQUEST_START_JOB as $start | .events[]
        | select(.type == $start and .params.url != null and .params.initiator != "not an origin")
        | .params.url | select(test("^(file|data|about|chrome):") | not)' "$1.net"
}
pages() { pdfinfo "$1" | awk '/^Pages:/ { print $2 }'; }
between() { [ "$1" -ge "$2" ] && [ "$1" -le "$3" ]; }
a4() { pdfinfo "$1" | grep -q '^Page size:.*A4'; }
drawn() { [ "$(pdftotext "$1" - | wc -w)" -gt 100 ] && ! pdfimages -list "$1" | awk 'NR > 2 && $3 == "image" && $4 > 400' | grep -q .; }

step "What is looked for is seen"
cat >"$work/bad.html" <<'PAGE'
<!DOCTYPE html><title>x</title><link rel=stylesheet href="https://fonts.example/a.css"><img src="http://127.0.0.1:9/x.png">
<script>console.error("oh no")</script>
PAGE
browse "$work/bad.html" --dump-dom
expect "a complaint" complains "$work/bad.html"
expect_eq "$(wanted "$work/bad.html" | sort | tr '\n' ' ')" 'http://127.0.0.1:9/x.png https://fonts.example/a.css '

step "The report and the digest of a week, of a quarter, and of a week in which nothing happened"
parvis sample
for what in report digest; do
    parvis "$what" --out "$work/$what.html"
    parvis "$what" --from 2020-01-06 --to 2020-01-12 --out "$work/$what-empty.html"
    parvis "$what" --from "$(date -d '90 days ago' +%F)" --to "$(date -d yesterday +%F)" --out "$work/$what-long.html"
    for name in "$what" "$what-empty" "$what-long"; do
        browse "$work/$name.html" --dump-dom
        expect "$name: a silent console" silent "$work/$name.html"
        expect_eq "$(wanted "$work/$name.html")" '' "$name asks for"
        expect "$name: is there" grep -q '<h1>' "$work/$name.html.out"
        browse "$work/$name.html" --no-pdf-header-footer --print-to-pdf="$work/$name.pdf"
        expect "$name: printed on $(pages "$work/$name.pdf") pages" between "$(pages "$work/$name.pdf")" 1 6
        expect "$name: A4" a4 "$work/$name.pdf"
    done
    expect "$what: text is text, and charts are strokes" drawn "$work/$what.pdf"
done
expect_eq "$(pdftotext "$work/report.pdf" - | grep -c '^The numbers$')" 0 "what only a screen can open, on paper"
