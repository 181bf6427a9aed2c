# Who may look, and TLS; sourced by check.sh.

# Whoever reaches the proxy reads with the key's rights, so being open to everyone must be said, not happen.
check_access() {
  BASIC_AUTH_FILE=${BASIC_AUTH_FILE:-} AUTH_REQUEST_URL=${AUTH_REQUEST_URL:-} CLIENT_CA_FILE=${CLIENT_CA_FILE:-}
  AUTH_SIGN_IN_URL=${AUTH_SIGN_IN_URL:-} ALLOW_ANONYMOUS=${ALLOW_ANONYMOUS:-}
  case $ALLOW_ANONYMOUS in
    '')
      [ -n "$BASIC_AUTH_FILE$AUTH_REQUEST_URL$CLIENT_CA_FILE" ] || fail ALLOW_ANONYMOUS \
        'no access rule: set BASIC_AUTH_FILE, AUTH_REQUEST_URL or CLIENT_CA_FILE, or ALLOW_ANONYMOUS=yes'
      ;;
    yes)
      [ -z "$BASIC_AUTH_FILE$AUTH_REQUEST_URL$CLIENT_CA_FILE" ] || fail ALLOW_ANONYMOUS \
        'contradicts BASIC_AUTH_FILE, AUTH_REQUEST_URL and CLIENT_CA_FILE'
      ;;
    *) fail ALLOW_ANONYMOUS 'must be yes, or not be set' ;;
  esac
  check_basic_auth
  check_auth_request
  check_tls
}

check_basic_auth() {
  [ -n "$BASIC_AUTH_FILE" ] || return 0
  readable_file BASIC_AUTH_FILE "$BASIC_AUTH_FILE"
  BASIC_AUTH_FILE=$ABSOLUTE
  grep -q '^[^#:][^:]*:.' "$BASIC_AUTH_FILE" || fail BASIC_AUTH_FILE 'holds no line of the form name:hash; htpasswd makes them'
  if grep -v -q -e '^[^:]*:.' -e '^#' -e '^$' "$BASIC_AUTH_FILE"; then
    fail BASIC_AUTH_FILE 'holds a line that is not of the form name:hash'
  fi
  if grep -q ':{PLAIN}' "$BASIC_AUTH_FILE"; then fail BASIC_AUTH_FILE 'holds a password in clear; htpasswd -B makes a hash'; fi
}

check_auth_request() {
  AUTH_SCHEME='' AUTH_HOST='' AUTH_PORT='' AUTH_AUTHORITY='' AUTH_PATH='' AUTH_QUERY=''
  if [ -n "$AUTH_REQUEST_URL" ]; then
    case $AUTH_REQUEST_URL in
      *\?*) AUTH_QUERY=?${AUTH_REQUEST_URL#*\?} ;;
    esac
    # oauth2-proxy takes the groups that may pass from here: ?allowed_groups=ops
    case ${AUTH_QUERY#\?} in
      *[!A-Za-z0-9._~=\&,@:/-]*) fail AUTH_REQUEST_URL 'the query holds only letters, digits and . _ ~ = & , @ : / -' ;;
    esac
    split_url AUTH_REQUEST_URL "${AUTH_REQUEST_URL%%\?*}"
    AUTH_SCHEME=$URL_SCHEME AUTH_HOST=$URL_HOST AUTH_PORT=$URL_PORT AUTH_AUTHORITY=$URL_AUTHORITY AUTH_PATH=${URL_PATH:-/}
  fi
  [ -n "$AUTH_SIGN_IN_URL" ] || return 0
  [ -n "$AUTH_REQUEST_URL" ] || fail AUTH_SIGN_IN_URL 'needs AUTH_REQUEST_URL'
  case $AUTH_SIGN_IN_URL in
    *[!A-Za-z0-9._~:/?=\&,@-]*) fail AUTH_SIGN_IN_URL 'holds only letters, digits and . _ ~ : / ? = & , @ -' ;;
    https://?* | http://?*) ;;
    //*) fail AUTH_SIGN_IN_URL 'must be an https:// or http:// URL, or a path that begins with /' ;;
    /*) ;;
    *) fail AUTH_SIGN_IN_URL 'must be an https:// or http:// URL, or a path that begins with /' ;;
  esac
}

check_tls() {
  TLS_CERT_FILE=${TLS_CERT_FILE:-} TLS_KEY_FILE=${TLS_KEY_FILE:-}
  if [ -n "$TLS_CERT_FILE" ] && [ -z "$TLS_KEY_FILE" ]; then fail TLS_KEY_FILE 'not set; TLS_CERT_FILE needs it'; fi
  if [ -z "$TLS_CERT_FILE" ] && [ -n "$TLS_KEY_FILE" ]; then fail TLS_CERT_FILE 'not set; TLS_KEY_FILE needs it'; fi
  if [ -n "$TLS_CERT_FILE" ]; then
    pem_file TLS_CERT_FILE "$TLS_CERT_FILE" CERTIFICATE
    TLS_CERT_FILE=$ABSOLUTE
    pem_file TLS_KEY_FILE "$TLS_KEY_FILE" 'PRIVATE KEY'
    TLS_KEY_FILE=$ABSOLUTE
  fi
  if [ -n "$CLIENT_CA_FILE" ]; then
    [ -n "$TLS_CERT_FILE" ] || fail CLIENT_CA_FILE 'needs TLS: set TLS_CERT_FILE and TLS_KEY_FILE'
    pem_file CLIENT_CA_FILE "$CLIENT_CA_FILE" CERTIFICATE
    CLIENT_CA_FILE=$ABSOLUTE
  fi
}
