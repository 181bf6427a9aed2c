# The run folder and the files that are served from it; sourced by check.sh.

# A fixed name below /tmp can be taken by somebody else, and a wrong RUN_DIR may be a folder full of other things.
check_run_dir() {
  case $RUN_DIR in
    '' | *:*) fail RUN_DIR 'must name a folder of its own' ;;
    ????????????????????????????????????????????????????????????????????????????????*)
      fail RUN_DIR 'the path is longer than 80 characters, too long for a socket in it'
      ;;
  esac
  if [ -L "$RUN_DIR" ]; then fail RUN_DIR 'is a symbolic link'; fi
  if [ ! -e "$RUN_DIR" ]; then
    [ -d "$(dirname "$RUN_DIR")" ] && [ -w "$(dirname "$RUN_DIR")" ] || fail RUN_DIR 'cannot be made'
    return 0
  fi
  [ -d "$RUN_DIR" ] || fail RUN_DIR 'is not a folder'
  [ -O "$RUN_DIR" ] || fail RUN_DIR 'belongs to another user'
  if [ -n "$(ls -A "$RUN_DIR")" ] && [ ! -f "$RUN_DIR/.server-runs" ]; then
    fail RUN_DIR 'is not empty, and was not made by this script'
  fi
  # A check may run beside the server that is at work.
  if [ "${CHECK_ONLY:-}" != yes ] && [ -f "$RUN_DIR/$SERVER.pid" ]; then
    refuse_running "$(cat "$RUN_DIR/$SERVER.pid")"
  fi
}

refuse_running() {
  case $1 in '' | *[!0-9]*) return 0 ;; esac
  kill -0 "$1" 2>/dev/null || return 0
  if [ ! -r "/proc/$1/comm" ] || grep -q "$SERVER" "/proc/$1/comm"; then
    fail RUN_DIR "is in use by process $1"
  fi
}

# make_run_dir GROUP: an empty run folder; only this user writes in it, and only GROUP (may be empty) reads.
make_run_dir() {
  umask 077
  if [ -d "$RUN_DIR" ]; then find "$RUN_DIR" -mindepth 1 -delete; else mkdir "$RUN_DIR"; fi
  : >"$RUN_DIR/.server-runs"
  chmod 700 "$RUN_DIR"
  if [ -n "$1" ]; then
    chgrp "$1" "$RUN_DIR"
    chmod 750 "$RUN_DIR"
  fi
}

# write_site GROUP: RUN_DIR/www holds the build at its base path, so that a server needs only this as its root.
# It is a copy, so that a server whose workers are another user can read it, and a later build does not mix with it.
write_site() {
  site=$RUN_DIR/www$BASE_PATH
  mkdir -p "$site"
  # tar follows links and keeps times, and, unlike cp, does not complain where it may not keep the owner.
  (cd "$DIST_DIR" && tar -chf - .) | (cd "$site" && tar -xf -)
  rm -f "$site"index.html* "$site"config.json*
  sed "s|<base href=\"/\">|<base href=\"$BASE_PATH\">|" "$DIST_DIR/index.html" >"${site}index.html"
  gzip -9 -n -c "${site}index.html" >"${site}index.html.gz"
  # Replicas of the same build give the same ETag, and so does a restart.
  touch -r "$DIST_DIR/index.html" "${site}index.html" "${site}index.html.gz"
  printf '%s\n' "$CONFIG_JSON" >"${site}config.json"
  chmod -R u=rwX,g=rX,o= "$RUN_DIR/www"
  if [ -n "$1" ]; then chown -R "$(id -u):$1" "$RUN_DIR/www"; fi
}
