# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034 # the lists are for who sources this
# What a build of Parvis needs, and installing what of it is missing on Debian and Ubuntu. Sourced.
# Nothing here asks a question. A line holds one need; `a|b` are its names on different releases.

packages_to_build='
g++
cmake
ninja-build
ccache
pkg-config|pkgconf
qt6-base-dev
libqt6opengl6-dev
qt6-charts-dev|libqt6charts6-dev
qt6-svg-dev|libqt6svg6-dev
qt6-tools-dev
qt6-l10n-tools
qtkeychain-qt6-dev
libsodium-dev
libsqlite3-dev
libhunspell-dev
'

packages_to_run='
libqt6sql6-sqlite
qt6-image-formats-plugins
qt6-translations-l10n
tzdata
ca-certificates
fonts-inter
fonts-noto-color-emoji
hunspell-fr
hunspell-en-us
'

packages_to_test='
catch2
sqlite3
curl
desktop-file-utils
appstream
'

# on_debian: whether apt and the names above mean anything here
on_debian() {
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || return 1
    local ID='' ID_LIKE=''
    # shellcheck disable=SC1091 # the system's own
    [ -r /etc/os-release ] && . /etc/os-release
    case " $ID $ID_LIKE " in *' debian '* | *' ubuntu '*) return 0 ;; esac
    return 1
}

# package_here NAME: installed, or provided by what is
package_here() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ] && return
    dpkg-query -W -f '${db:Status-Status} ${Provides}\n' | awk -v name="$1" '
        $1 == "installed" { for (i = 2; i <= NF; ++i) if ($i == name || $i == name ",") found = 1 }
        END { exit !found }'
}

# Not through a pipe: with pipefail, what closes it early makes a known package unknown.
package_known() {
    local policy
    policy=$(apt-cache policy "$1" 2>/dev/null) || return 1
    [[ $policy == *'  Candidate: '[!\(]* ]]
}

# missing_packages NEED...: one known name of each need of which nothing is installed; a need whose names
# are all unknown is given by its first, for apt to find who provides it, or to complain about
missing_packages() {
    local need name found
    for need in "$@"; do
        found=
        for name in ${need//|/ }; do
            package_here "$name" && continue 2
            [ -z "$found" ] && package_known "$name" && found=$name
        done
        echo "${found:-${need%%|*}}"
    done
}

# as_root COMMAND...: 1 when this person may not, or could only after a question nobody can answer
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif ! command -v sudo >/dev/null; then
        return 1
    elif sudo -n true 2>/dev/null; then
        sudo -n "$@"
    elif [ -t 0 ] && [ -z "${CI:-}" ] && [ "${PARVIS_MAY_ASK:-}" = 1 ]; then
        sudo "$@" # asks for the password, of the person who started this by hand
    else
        return 1
    fi
}

apt_quietly() {
    as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a apt-get -qq -y -o Acquire::Retries=3 \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold -o Dpkg::Use-Pty=0 "$@" </dev/null
}

# need_packages NEED...: all of them are there when it returns 0
need_packages() {
    local missing
    if ! on_debian; then
        echo 'This is neither Debian nor Ubuntu. Parvis needs what these Debian packages hold, please install:'
        printf '  %s\n' "$@"
        echo 'Going on with what is here.'
        return 0
    fi
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    as_root true || {
        echo "These packages are missing: ${missing[*]}"
        echo 'Please install them as root (apt-get install ...), then start this again.'
        return 1
    }
    apt_quietly update >/dev/null || echo 'apt-get update failed; going on with the lists there are.'
    mapfile -t missing < <(missing_packages "$@") # names are known only now on a new system
    echo "Installing: ${missing[*]}"
    apt_quietly install --no-install-recommends "${missing[@]}" >/dev/null
}
