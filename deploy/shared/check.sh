# The environment of both start scripts, checked before anything is started. Sourced:
#
#   SHARED_DIR=…/deploy/shared SERVER=nginx     (or caddy)
#   . "$SHARED_DIR/check.sh"
#   check_environment
#
# It exits with 1 and one line, or leaves these checked: API_KEY METORIAL_INSTANCE_ID API_SCHEME API_HOST API_PORT
# API_AUTHORITY API_PATH METORIAL_CA_FILE READ_TIMEOUT_SECONDS LISTEN_ADDRESS (may be empty) LISTEN_PORT BASE_PATH
# DIST_DIR RUN_DIR CONFIG_JSON API_ORIGIN (may be empty) CACHE_SECONDS BASIC_AUTH_FILE AUTH_REQUEST_URL AUTH_SCHEME
# AUTH_HOST AUTH_PORT AUTH_AUTHORITY AUTH_PATH AUTH_QUERY AUTH_SIGN_IN_URL CLIENT_CA_FILE TLS_CERT_FILE TLS_KEY_FILE.

# Ranges such as a-z mean ASCII only.
export LC_ALL=C
. "$SHARED_DIR/values.sh"
. "$SHARED_DIR/check-access.sh"
. "$SHARED_DIR/check-port.sh"
. "$SHARED_DIR/site.sh"
. "$SHARED_DIR/security-headers.sh"

# The shell strips every newline from the end of a file's text, and the rule is to strip one.
read_key() {
  newline='
'
  if [ -n "${METORIAL_API_KEY:-}" ] && [ -n "${METORIAL_API_KEY_FILE:-}" ]; then
    fail METORIAL_API_KEY 'set it or METORIAL_API_KEY_FILE, not both'
  fi
  # From here on the key is in no environment: the commands called below do not inherit it.
  unset API_KEY
  KEY_NAME=METORIAL_API_KEY API_KEY=${METORIAL_API_KEY:-}
  unset METORIAL_API_KEY
  if [ -n "${METORIAL_API_KEY_FILE:-}" ]; then
    KEY_NAME=METORIAL_API_KEY_FILE
    readable_file "$KEY_NAME" "$METORIAL_API_KEY_FILE"
    API_KEY=$(cat "$ABSOLUTE" && printf x)
    API_KEY=${API_KEY%x}
    API_KEY=${API_KEY%"$newline"}
    [ -n "$API_KEY" ] || fail "$KEY_NAME" 'the file is empty'
  fi
  [ -n "$API_KEY" ] || fail METORIAL_API_KEY 'not set; give the key here, or name its file in METORIAL_API_KEY_FILE'
}

check_key() {
  read_key
  case $API_KEY in
    *[!A-Za-z0-9_.-]*) fail "$KEY_NAME" 'a key holds only letters, digits and _ . -' ;;
    metorial_pk_*) fail "$KEY_NAME" 'this is a publishable key, which may not read runs; use a secret key (metorial_sk_)' ;;
    metorial_uk_*) fail "$KEY_NAME" 'this is the token of a user; use a secret key (metorial_sk_)' ;;
    metorial_ek_*) fail "$KEY_NAME" "this is a session's client secret; use a secret key (metorial_sk_)" ;;
  esac
  METORIAL_INSTANCE_ID=${METORIAL_INSTANCE_ID:-}
  case $METORIAL_INSTANCE_ID in
    *[!A-Za-z0-9_-]*) fail METORIAL_INSTANCE_ID 'holds only letters, digits and _ -' ;;
    '')
      case $API_KEY in
        metorial_lk_*) fail METORIAL_INSTANCE_ID 'not set; the key of an organization (metorial_lk_) needs it' ;;
      esac
      ;;
  esac
}

check_upstream() {
  METORIAL_API_URL=${METORIAL_API_URL:-https://api.metorial.com}
  split_url METORIAL_API_URL "$METORIAL_API_URL"
  if [ "$URL_SCHEME" = http ] && ! is_loopback "$URL_HOST"; then
    fail METORIAL_API_URL 'http:// would send the key unencrypted; it is for localhost, 127.x.x.x and [::1] only'
  fi
  API_SCHEME=$URL_SCHEME API_HOST=$URL_HOST API_PORT=$URL_PORT API_AUTHORITY=$URL_AUTHORITY API_PATH=$URL_PATH
  pem_file METORIAL_CA_FILE "${METORIAL_CA_FILE:-/etc/ssl/certs/ca-certificates.crt}" CERTIFICATE
  METORIAL_CA_FILE=$ABSOLUTE
  READ_TIMEOUT_SECONDS=${READ_TIMEOUT_SECONDS:-20}
  check_number READ_TIMEOUT_SECONDS "$READ_TIMEOUT_SECONDS" 1 300
  CACHE_SECONDS=${CACHE_SECONDS:-2}
  check_number CACHE_SECONDS "$CACHE_SECONDS" 1 60
}

check_listen() {
  LISTEN=${LISTEN:-127.0.0.1:8080}
  case $LISTEN in
    *:*)
      LISTEN_ADDRESS=${LISTEN%:*}
      check_host LISTEN "$LISTEN_ADDRESS"
      ;;
    *) LISTEN_ADDRESS='' ;;
  esac
  LISTEN_PORT=${LISTEN##*:}
  check_number LISTEN "$LISTEN_PORT" 1 65535
}

check_base_path() {
  BASE_PATH=${BASE_PATH:-/}
  case $BASE_PATH in
    *[!A-Za-z0-9._~/-]*) fail BASE_PATH 'holds only letters, digits and . _ ~ / -' ;;
    *//* | *..* | */./*) fail BASE_PATH 'may hold no //, no .. and no /./' ;;
    /healthz/) fail BASE_PATH '/healthz is taken by the health check' ;;
    / | /*/) ;;
    *) fail BASE_PATH 'must begin and end with /' ;;
  esac
}

check_folders() {
  absolute DIST_DIR "${DIST_DIR:-$SHARED_DIR/../../dist}"
  DIST_DIR=$ABSOLUTE
  [ -d "$DIST_DIR" ] || fail DIST_DIR 'there is no such folder; "npm run build" makes dist'
  [ -f "$DIST_DIR/index.html" ] || fail DIST_DIR 'holds no index.html; "npm run build" makes dist'
  [ -d "$DIST_DIR/assets" ] || fail DIST_DIR 'holds no folder assets, so it is not a build'
  unreadable=$(find -L "$DIST_DIR" -exec sh -c 'for file; do [ -r "$file" ] || echo no; done' sh {} + 2>&1)
  [ -z "$unreadable" ] || fail DIST_DIR 'holds a file that cannot be read'
  grep -qF '<base href="/">' "$DIST_DIR/index.html" || fail DIST_DIR 'its index.html has no <base href="/">'
  absolute RUN_DIR "${RUN_DIR:-${TMPDIR:-/tmp}/server-runs-$SERVER}"
  RUN_DIR=${ABSOLUTE%/}
  check_run_dir
}

# check_config NAME FILE: sets CONFIG_JSON, as the page will get it, and API_ORIGIN, which the page's policy must allow.
check_config() {
  command -v jq >/dev/null || fail "$1" 'jq is needed to check it, and is not installed'
  if ! CONFIG_JSON=$(jq -cs . "$ABSOLUTE" 2>/dev/null); then fail "$1" "${2}is not JSON"; fi
  problem=$(printf '%s' "$CONFIG_JSON" | jq -r -f "$SHARED_DIR/check-config.jq") || fail "$1" "${2}cannot be checked"
  [ -z "$problem" ] || fail "$1" "$2$problem"
  CONFIG_JSON=$(printf '%s' "$CONFIG_JSON" | jq -c '.[0]')
  API_ORIGIN=$(printf '%s' "$CONFIG_JSON" | jq -r '.apiBaseUrl // "" | capture("\\A(?<origin>https?://[^/]+)").origin')
}

check_environment() {
  check_key
  check_upstream
  check_listen
  check_base_path
  check_access
  check_folders
  CONFIG_JSON='{}' API_ORIGIN=''
  if [ -n "${CONFIG_FILE:-}" ]; then
    readable_file CONFIG_FILE "$CONFIG_FILE"
    check_config CONFIG_FILE ''
  elif [ -f "$DIST_DIR/config.json" ]; then
    readable_file DIST_DIR "$DIST_DIR/config.json"
    check_config DIST_DIR 'config.json: '
  fi
}
