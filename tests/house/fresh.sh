#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Both commands in a new Debian, from nothing. By hand, as root, with debootstrap:
#
#   bash tests/house/fresh.sh bookworm|trixie FOLDER [app|fast|all]
#
# Makes a root in FOLDER/SUITE with nothing but its base and what is committed here, runs app/run.sh there and
# then tests/run.sh (`fast`: without sanitizers and servers; `app`: not at all), says how long each took, and
# takes the root away again. KEEP=1 leaves it. Packages come from where this machine has its own.
set -euo pipefail
repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

suite=${1:-}
folder=${2:-}
what=${3:-all}
case $suite:$folder:$what in
bookworm:?*:app | bookworm:?*:fast | bookworm:?*:all | trixie:?*:app | trixie:?*:fast | trixie:?*:all) ;;
*)
    sed -n '3,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac
[ "$(id -u)" = 0 ] || {
    echo 'fresh.sh: debootstrap and chroot need root' >&2
    exit 1
}
root=$(realpath -m -- "$folder")/$suite
[ ! -e "$root" ] || {
    echo "fresh.sh: $root is there already" >&2
    exit 1
}

origin() { # origin PATTERN: the first place of Debian's own packages whose release matches
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Identifier: Packages' 'Origin: Debian' \
        | awk -v pattern="$1" '$2 ~ pattern && !found { print $1; found = 1 }'
}
mirror=$(origin '^[a-z]+$')
security=$(origin '-security$')
[ -n "$mirror" ] || {
    echo "fresh.sh: this machine's apt names no Debian" >&2
    exit 1
}

finish() {
    local code=$?
    trap - EXIT INT TERM
    local process
    for process in /proc/[0-9]*; do # whatever was started in there and outlived its parent
        [ "$(readlink "$process/root" 2>/dev/null)" != "$root" ] || kill "${process#/proc/}" 2>/dev/null || true
    done
    sleep 1
    umount "$root/proc" "$root/sys" "$root/dev/pts" "$root/dev" 2>/dev/null || true
    if mountpoint -q "$root/dev" || mountpoint -q "$root/proc"; then
        echo "fresh.sh: $root is still in use and was left" >&2
    elif [ "${KEEP:-}" != 1 ]; then
        rm -rf --one-file-system -- "$root"
    fi
    exit "$code"
}
trap finish EXIT
trap 'exit 130' INT TERM

times=()
timed() { # timed NAME COMMAND...
    local name=$1 from=$SECONDS code=0
    shift
    printf '\n==== %s: %s\n' "$suite" "$name"
    "$@" </dev/null || code=$?
    times+=("$(printf '%5d s  %s %s (exit %d)' $((SECONDS - from)) "$suite" "$name" "$code")")
    return "$code"
}

inside() { # inside COMMAND...: with the proxies of this machine, and nothing else of it
    local keep=(HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 CI=true)
    local name
    for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY NODE_EXTRA_CA_CERTS; do
        [ -z "${!name:-}" ] || keep+=("$name=${!name}")
    done
    env -i "${keep[@]}" chroot "$root" "$@"
}

mkdir -p "$root"
timed debootstrap debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" "$mirror" >/dev/null
{
    echo "deb $mirror $suite main"
    echo "deb $mirror $suite-updates main"
    [ -z "$security" ] || echo "deb $security $suite-security main"
} >"$root/etc/apt/sources.list"
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
printf '127.0.0.1 localhost\n::1 localhost\n' >"$root/etc/hosts" # an installer writes it, debootstrap does not
if compgen -G '/usr/local/share/ca-certificates/*.crt' >/dev/null; then
    cp /usr/local/share/ca-certificates/*.crt "$root/usr/local/share/ca-certificates/"
    inside update-ca-certificates >/dev/null 2>&1
fi
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # packages start no service here
chmod +x "$root/usr/sbin/policy-rc.d"
mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys"
mount --bind /dev "$root/dev"
mount --bind /dev/pts "$root/dev/pts"
mkdir "$root/parvis"
git -C "$repo" archive HEAD | tar -x -C "$root/parvis"

failed=0
timed 'bash app/run.sh' inside bash /parvis/app/run.sh || failed=1
case $what in
fast) timed 'bash tests/run.sh fast' inside bash /parvis/tests/run.sh fast || failed=1 ;;
all) timed 'bash tests/run.sh' inside bash /parvis/tests/run.sh || failed=1 ;;
esac

printf '\n==== Times, with %d processors\n' "$(nproc)"
printf '%s\n' "${times[@]}"
exit "$failed"
