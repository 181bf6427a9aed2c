# Checks of single values, sourced by check.sh. A value that passes can stand in a configuration file:
# it holds no quote, space, semicolon, brace, dollar sign or backslash.

# The one way out: one line, never the value itself, since it may be a secret.
fail() {
  printf 'server-runs: %s: %s\n' "$1" "$2" >&2
  exit 1
}

# check_number NAME VALUE LEAST MOST
check_number() {
  case $2 in
    '' | *[!0-9]* | 0?* | ???????*) fail "$1" "must be a whole number from $3 to $4" ;;
  esac
  if [ "$2" -lt "$3" ] || [ "$2" -gt "$4" ]; then fail "$1" "must be a whole number from $3 to $4"; fi
}

# absolute NAME PATH: sets ABSOLUTE.
absolute() {
  case $2 in
    /*) ABSOLUTE=$2 ;;
    *) ABSOLUTE=$(pwd)/$2 ;;
  esac
  case $ABSOLUTE in
    *[!A-Za-z0-9._/@+=,~-]*) fail "$1" 'the path may hold only letters, digits and . _ / @ + = , ~ -' ;;
  esac
}

# readable_file NAME PATH: sets ABSOLUTE.
readable_file() {
  absolute "$1" "$2"
  [ -f "$ABSOLUTE" ] || fail "$1" 'there is no such file'
  [ -r "$ABSOLUTE" ] || fail "$1" 'the file cannot be read'
  [ -s "$ABSOLUTE" ] || fail "$1" 'the file is empty'
}

# pem_file NAME PATH WORDS: sets ABSOLUTE.
pem_file() {
  readable_file "$1" "$2"
  grep -q -e "-----BEGIN .*$3-----" "$ABSOLUTE" || fail "$1" "holds no PEM $3"
}

check_host() {
  case $2 in
    \[*\])
      case ${2#\[} in *[!0-9A-Fa-f:]*\]) fail "$1" 'the IPv6 address is malformed' ;; esac
      ;;
    '' | -* | .* | *[!A-Za-z0-9.-]*) fail "$1" 'the host name is malformed' ;;
  esac
}

is_loopback() {
  case $1 in
    localhost | '[::1]') return 0 ;;
    *[!0-9.]* | 127.*.*.*.*) return 1 ;;
    127.*.*.*) return 0 ;;
  esac
  return 1
}

# split_url NAME URL: sets URL_SCHEME URL_HOST URL_PORT URL_AUTHORITY (as in a Host header) URL_PATH (no slash at its end).
split_url() {
  case $2 in
    https://*) URL_SCHEME=https URL_PORT=443 ;;
    http://*) URL_SCHEME=http URL_PORT=80 ;;
    *) fail "$1" 'must begin with https:// or http://' ;;
  esac
  case ${2#*://} in
    *[!][A-Za-z0-9._~:/-]*) fail "$1" 'may hold only a host, a port and a path: no credentials, query or other characters' ;;
  esac
  URL_AUTHORITY=${2#*://}
  URL_AUTHORITY=${URL_AUTHORITY%%/*}
  URL_PATH=${2#*://"$URL_AUTHORITY"}
  case $URL_PATH in
    *//* | *..*) fail "$1" 'the path may hold no // and no ..' ;;
  esac
  URL_PATH=${URL_PATH%/}
  URL_HOST=$URL_AUTHORITY
  case $URL_AUTHORITY in
    \[*\] | *\]) ;;
    *:*)
      URL_PORT=${URL_AUTHORITY##*:}
      URL_HOST=${URL_AUTHORITY%:*}
      check_number "$1" "$URL_PORT" 1 65535
      ;;
  esac
  check_host "$1" "$URL_HOST"
}
