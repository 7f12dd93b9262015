# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the tests of moderation share, after a client: who moderates, and what the register says.
#
#   does CODE WHAT WORDS...            moderates as Inès, who expects this exit code
#   entries                            how many there are
#   expect_entry WHAT KIND OUTCOME ARTICLE TEXT       the newest entry says so, by whom and with the words

moderates() { parvis moderate "$@" --by Inès --json >"$work/out" 2>"$work/err" </dev/null; }
does() {
    local code=0
    moderates "${@:3}" || code=$?
    expect_eq "$code" "$1" "$2 ends with"
    [ "$code" = "$1" ] || cat "$work/err" >&2
}
entries() { listing register && found length; }
expect_entry() {
    listing register
    expect_json "$work/listing.json" '.[0] | [.action, .outcome, .article, .by, (.article_title != null)]' \
        "[\"$2\",\"$3\",$4,\"Inès\",true]"
    expect_eq "$(found '.[0].text')" "$5" "$1: the copy"
}
# newest: the number of the last message of conversation $1 that did not leave from here
newest() { listing show "$1" && found 'map(select(.own == false))[-1].id'; }

# rules CONVERSATION: what cannot be meant is refused, and the charter begins
rules() {
    exits 2 "moderating without an article" moderate "$1" block
    exits 2 "moderating by an article that is not there" moderate "$1" block --article 2
    exits 2 "a charter in no language" charter start tlh
    exits 0 "the charter Parvis proposes" charter start en fr
    exits 2 "another" charter start en
    listing charter --language fr
    expect_json "$work/listing.json" '[length, .[1].number, .[1].title, .[1].languages]' \
        '[10,2,"Ni haine ni discrimination",["en","fr"]]'
    exits 2 "two things at once" moderate "$1" block mute --article 2
    exits 2 "nothing of the kind" moderate "$1" hug --article 2
    exits 2 "nothing to take back" moderate "$1" block --undo
    expect_eq "$(entries)" 0 "the register before anything is done"
}
