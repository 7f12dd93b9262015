#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A WordPress site on loopback with an editor, an author and a contributor, each with an application password.
#
#   wordpress.sh install|start|stop DIR      state and log lie in DIR/wordpress, what tests need to know in DIR/wordpress/env
#
# Every start begins from nothing. WordPress is unpacked from its Debian package and not installed, as its package would
# bring a web server that starts by itself; so is no database server that does.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
    echo "usage: $0 install|start|stop DIR" >&2
    exit 2
}

[ $# = 2 ] || usage
dir=$(absolute "$2")
state=$dir/wordpress
packed=$cache/wordpress
users=(editor author contributor)

install() {
    install_packages curl jq php-cli php-mysql php-gd php-xml php-mbstring mariadb-server-core mariadb-client-core
    [ -e "$packed/site/index.php" ] && return
    apt_update
    [ -n "$(apt-cache madison wordpress)" ] || cannot "no package wordpress"
    rm -rf "$packed"
    mkdir -p "$packed/deb" "$packed/root"
    local name deb
    for name in wordpress php-getid3 libjs-cropper libjs-underscore; do
        (cd "$packed/deb" && quietly "$cache/apt.log" apt-get download "$name") || [ "$name" != wordpress ]
    done
    for deb in "$packed"/deb/*.deb; do dpkg-deb -x "$deb" "$packed/root"; done
    follow_links
    mv "$packed/root/usr/share/wordpress" "$packed/site"
    rm -rf "$packed/root" "$packed/deb"
}

# The package shares files with others and keeps its themes elsewhere: its links become what they lead to.
follow_links() {
    local link to root=$packed/root
    rm -rf "$root/usr/share/wordpress/wp-content"
    cp -r "$root/var/lib/wordpress/wp-content" "$root/usr/share/wordpress/wp-content"
    find "$root/usr/share/wordpress" -type l | while read -r link; do
        to=$(readlink "$link")
        case $to in /*) to=$root$to ;; *) to=$(dirname "$link")/$to ;; esac
        rm "$link"
        [ ! -e "$to" ] || cp -rL "$to" "$link"
    done
    mkdir -p "$root/usr/share/wordpress/wp-content/themes" "$root/usr/share/wordpress/wp-content/uploads"
}

start() {
    [ -e "$state/env" ] && alive "$state/pid" && return
    [ -e "$packed/site/index.php" ] || cannot "wordpress is not unpacked"
    on_free_ports "$state/log" "$0" bring_up "$dir" || { stop && die "did not start"; }
    say "$(sed -n 's/^WP_URL=//p' "$state/env")"
}

sql() { mariadb --no-defaults -uroot -S "$state/db.sock" "$@"; }

bring_up() {
    local port me
    me=$(id -un)
    stop
    rm -rf "$state"
    mkdir -p "$state/data"
    cp -r "$packed/site" "$state/site"
    port=$(free_port)
    mariadb-install-db --no-defaults --user="$me" --datadir="$state/data" --auth-root-authentication-method=normal \
        --skip-test-db >>"$state/log" 2>&1
    spawn "$state/db.pid" "$state/log" mariadbd --no-defaults --user="$me" --datadir="$state/data" --skip-networking \
        --socket="$state/db.sock" --pid-file="$state/data/pid" --innodb-flush-log-at-trx-commit=0 \
        --innodb-buffer-pool-size=64M --performance-schema=0
    comes_up 60 "$state/db.pid" sql -e 'select 1'
    sql -e 'create database wordpress'
    write_config "$port"
    serve "$port"
    quietly "$state/log" curl -fsS -m 120 -o /dev/null "http://127.0.0.1:$port/wp-admin/install.php?step=2" \
        --data-urlencode 'weblog_title=Maison Lumen' -d user_name=admin -d admin_password=admin-of-the-test \
        -d admin_password2=admin-of-the-test -d pw_weak=on -d admin_email=admin@example.org -d blog_public=0 -d language=
    write_theme
    write_people
    (cd "$state/site" && quietly "$state/log" php "$state/people.php" "$state" "${users[@]}")
    write_env "$port"
}

# One request may ask the site for another: several workers, ended with their parent by its session.
serve() {
    printf '%s' "$1" >"$state/port"
    PHP_CLI_SERVER_WORKERS=4 spawn "$state/pid" "$state/log" php -d upload_max_filesize=32M -d post_max_size=40M \
        -S "127.0.0.1:$1" -t "$state/site" "$state/router.php"
    comes_up 30 "$state/pid" curl -fsS -m 2 -o /dev/null "http://127.0.0.1:$1/license.txt"
}

write_config() {
    local key
    {
        echo '<?php'
        for key in AUTH_KEY SECURE_AUTH_KEY LOGGED_IN_KEY NONCE_KEY AUTH_SALT SECURE_AUTH_SALT LOGGED_IN_SALT NONCE_SALT; do
            echo "define('$key', '$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')');"
        done
        cat <<EOF
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:$state/db.sock'); define('DB_CHARSET', 'utf8mb4');
\$table_prefix = 'wp_';
define('WP_ENVIRONMENT_TYPE', 'local');           // application passwords without https
define('WP_HOME', 'http://127.0.0.1:$1'); define('WP_SITEURL', 'http://127.0.0.1:$1');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
define('AUTOMATIC_UPDATER_DISABLED', true); define('FS_METHOD', 'direct');
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
EOF
    } >"$state/site/wp-config.php"
    cat >"$state/router.php" <<'EOF'
<?php
$root = $_SERVER['DOCUMENT_ROOT'];
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$file = $root . $path;
if ($path !== '/' && is_dir($file) && is_file(rtrim($file, '/') . '/index.php'))
    $file = rtrim($file, '/') . '/index.php';
if ($path !== '/' && is_file($file) && substr($file, -4) !== '.php')
    return false;
$script = $path !== '/' && is_file($file) ? $file : $root . '/index.php';
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr($script, strlen($root));
$_SERVER['SCRIPT_FILENAME'] = $script;
chdir(dirname($script));
require $script;
EOF
}

# What a visitor sees, whichever theme the package may have brought.
write_theme() {
    mkdir -p "$state/site/wp-content/themes/plain"
    printf '/* Theme Name: Plain */\n' >"$state/site/wp-content/themes/plain/style.css"
    cat >"$state/site/wp-content/themes/plain/index.php" <<'EOF'
<?php
while (have_posts()) {
    the_post();
    the_title('<h1>', '</h1>');
    the_content();
    foreach (get_comments(['post_id' => get_the_ID(), 'status' => 'approve']) as $comment)
        echo '<p>' . esc_html($comment->comment_content) . '</p>';
}
EOF
}

# Comments of visitors wait for approval, one after the other is fast enough, and addresses are pretty.
write_people() {
    cat >"$state/people.php" <<'EOF'
<?php
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require 'wp-load.php';
global $wp_rewrite;
switch_theme('plain');
$wp_rewrite->set_permalink_structure('/%year%/%postname%/');
flush_rewrite_rules(false);
update_option('comment_moderation', 1);
update_option('comment_previously_approved', 0);
update_option('timezone_string', 'Europe/Paris');
update_option('moderation_notify', 0);
update_option('comments_notify', 0);
foreach (array_slice($argv, 2) as $name) {
    $id = wp_insert_user(['user_login' => $name, 'user_pass' => wp_generate_password(), 'role' => $name,
        'user_email' => "$name@example.org", 'display_name' => ucfirst($name)]);
    [$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'Parvis']);
    file_put_contents("$argv[1]/$name.txt", $password);
}
EOF
}

write_env() {
    local user
    {
        echo "WP_URL=http://127.0.0.1:$1"
        echo "WP_HOST=127.0.0.1:$1"
        printf 'WP_DATA=%q\n' "$state"
        for user in "${users[@]}"; do echo "WP_${user^^}_PASSWORD=$(cat "$state/$user.txt")"; done
    } >"$state/env"
}

# The whole session: its workers outlive the server that made them.
stop() {
    local pid
    if alive "$state/pid"; then
        read -r pid _ <"$state/pid"
        kill -TERM -- "-$pid" 2>/dev/null || true
    fi
    halt "$state/pid" KILL
    halt "$state/db.pid" KILL # its data are thrown away
    rm -f "$state/env"
}

case $1 in
install | start | stop | bring_up) "$1" ;;
*) usage ;;
esac
