#!/bin/sh
# Serves the dashboard with Caddy: checks the environment, writes a configuration into RUN_DIR, becomes caddy.
# start.sh --check only checks. What may be set: deploy/README.md.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
SHARED_DIR=$(CDPATH='' cd -- "$here/../shared" && pwd)
SERVER=caddy
. "$SHARED_DIR/check.sh"
. "$here/check-caddy.sh"
. "$here/snippets.sh"

joined() { paste -s -d '|' "$SHARED_DIR/$1"; }

# For {$X} in the Caddyfile; none of these is a secret. A path becomes a regular expression by its dots alone.
export_values() {
  SITE=http://:$LISTEN_PORT
  [ -z "$TLS_CERT_FILE" ] || SITE=https://:$LISTEN_PORT
  BASE_REGEX=$(printf '%s' "$BASE_PATH" | sed 's/\./[.]/g')
  BASE_REGEX_NO_SLASH=${BASE_REGEX%/}
  API_PATHS=$(joined api-paths)
  QUERY_PAIR="($(joined api-query))=[A-Za-z0-9_.-]*"
  FILE_EXTENSIONS=$(joined file-extensions)
  BODY_TIMEOUT_SECONDS=$((READ_TIMEOUT_SECONDS + 5))
  WRITE_TIMEOUT_SECONDS=$((READ_TIMEOUT_SECONDS * 2 + 60))
  export SITE BASE_PATH BASE_REGEX BASE_REGEX_NO_SLASH API_PATHS QUERY_PAIR FILE_EXTENSIONS READ_TIMEOUT_SECONDS
  export BODY_TIMEOUT_SECONDS WRITE_TIMEOUT_SECONDS API_SCHEME API_HOST API_PORT API_AUTHORITY API_PATH
  export AUTH_SCHEME AUTH_HOST AUTH_PORT AUTH_AUTHORITY AUTH_PATH AUTH_QUERY
}

case ${1:-} in
  '') CHECK_ONLY='' ;;
  --check) CHECK_ONLY=yes ;;
  *) fail start.sh 'takes --check or nothing' ;;
esac
command -v caddy >/dev/null || fail caddy 'is not installed; on Debian: apt-get install caddy'
check_environment
check_bcrypt
check_client_ca
export_values
CADDYFILE=$(snippets && cat "$here"/*.caddy "$here/Caddyfile")
check_caddyfile
if [ -n "$CHECK_ONLY" ]; then exit 0; fi
check_port

# The configuration with the key, which so is in no file, no environment and no argument; a pipe takes it to Caddy.
# "persist" would make Caddy write it down.
with_key() {
  { printf '"%s"' "$API_KEY" && printf '%s' "$CONFIG"; } | jq -c -s '.[0] as $key | .[1]
    | .admin.config = { persist: false }
    | (.. | objects | select(has("Authorization")).Authorization) = ["Bearer " + $key]'
}

make_run_dir ''
write_site ''
cd "$RUN_DIR"
mkfifo config.pipe
# In parentheses, so that it is not a child which Caddy would have to wait for.
(with_key >config.pipe &)
exec <config.pipe
rm config.pipe
# Caddy keeps its state in these folders.
export HOME="$RUN_DIR" XDG_CONFIG_HOME="$RUN_DIR/state" XDG_DATA_HOME="$RUN_DIR/state"
exec caddy run --config - --pidfile "$RUN_DIR/caddy.pid"
