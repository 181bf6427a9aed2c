#!/bin/sh
# Serves the dashboard with nginx: checks the environment, writes a configuration into RUN_DIR, becomes nginx.
# start.sh --check only checks. What may be set: deploy/README.md.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
SHARED_DIR=$(CDPATH='' cd -- "$here/../shared" && pwd)
SERVER=nginx
. "$SHARED_DIR/check.sh"
. "$here/access.sh"
. "$here/render.sh"

# Root's nginx works as another user.
choose_worker() {
  WORKER='' GROUP=''
  [ "$(id -u)" = 0 ] || return 0
  for name in www-data nginx nobody; do
    if id "$name" >/dev/null 2>&1; then
      WORKER=$name GROUP=$(id -gn "$name")
      return 0
    fi
  done
  fail nginx 'started by root, which needs a user www-data, nginx or nobody for its workers'
}

# A worker that cannot enter the run folder would answer 404 and 500 to everything.
check_way() {
  [ -n "$WORKER" ] || return 0
  folder=$(dirname "$RUN_DIR")
  while [ "$folder" != / ]; do
    [ -n "$(find "$folder" -prune -perm -001)" ] || fail RUN_DIR "is below a folder that $WORKER, who serves, cannot enter"
    folder=$(dirname "$folder")
  done
}

# nginx opens its log by name, which fails where the output is a socket, as under systemd.
choose_log() {
  ACCESS_LOG=/dev/stdout
  if (: >>/dev/stdout) 2>/dev/null; then NEEDS_PIPE=''; else NEEDS_PIPE=yes; fi
}

# `cat` ends with the last writer, which is nginx.
pipe_log() {
  mkfifo "$RUN_DIR/access.pipe"
  cat "$RUN_DIR/access.pipe" &
  exec >"$RUN_DIR/access.pipe"
  rm "$RUN_DIR/access.pipe"
}

# explain LINE: which variable nginx complains about.
explain() {
  line=$(printf '%s' "$1" | sed -n 's/^.*\[emerg\] \([0-9#]*: \)\{0,1\}//p' | head -n 1)
  for name in TLS_KEY_FILE TLS_CERT_FILE CLIENT_CA_FILE METORIAL_CA_FILE; do
    eval "path=\$$name"
    case $line in *"\"$path\""*) [ -z "$path" ] || fail "$name" "nginx cannot use it: $line" ;; esac
  done
  case $line in
    *'bind()'* | *'"listen"'*) fail LISTEN "nginx cannot use it: $line" ;;
    *resolver*) fail RESOLVER "nginx cannot use it: $line" ;;
    *) fail nginx "${line:-cannot read its configuration}" ;;
  esac
}

# A whole configuration in a folder of its own, so that a bad one leaves nothing behind and disturbs no running server.
try_out() {
  umask 077
  made=''
  if [ ! -d "$RUN_DIR" ]; then
    mkdir "$RUN_DIR"
    made=yes
  fi
  trial=$(mktemp -d "$RUN_DIR/t.XXXXXX")
  trap 'rm -rf "$trial"; [ -z "$made" ] || rmdir "$RUN_DIR"' EXIT
  trap 'exit 1' HUP INT TERM
  ACCESS_LOG=/dev/null
  (choose_values && render "$trial") || exit 1
  said=$(nginx -t -q -e stderr -p "$trial" -c "$trial/conf/nginx.conf" 2>&1) || explain "$said"
  rm -rf "$trial"
  [ -z "$made" ] || rmdir "$RUN_DIR"
  trap - EXIT HUP INT TERM
}

# Debian keeps nginx where only root looks for commands.
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
case ${1:-} in
  '') CHECK_ONLY='' ;;
  --check) CHECK_ONLY=yes ;;
  *) fail start.sh 'takes --check or nothing' ;;
esac
command -v nginx >/dev/null || fail nginx 'is not installed; on Debian: apt-get install nginx-light'
check_environment
choose_worker
check_way
try_out
if [ -n "$CHECK_ONLY" ]; then exit 0; fi
check_port

choose_log
choose_values
make_run_dir "$GROUP"
write_site "$GROUP"
render "$RUN_DIR"
if [ -n "$NEEDS_PIPE" ]; then pipe_log; fi
# 4 connections stand behind one request; the usual limit of 1,024 files would be met early.
ulimit -n 8192 2>/dev/null || true
cd /
exec nginx -e stderr -p "$RUN_DIR" -c "$RUN_DIR/conf/nginx.conf"
