# What deploy/shared cannot check, because it is about Caddy; sourced by start.sh after check.sh.

# Caddy knows bcrypt only. The message tells the line, never what stands in it.
check_bcrypt() {
  [ -n "$BASIC_AUTH_FILE" ] || return 0
  line=$(awk '
    /^#/ || /^$/ { next }
    !/^[A-Za-z0-9._@+-]+:\$2[aby]\$[0-9][0-9]\$[.\/A-Za-z0-9]+$/ || length(substr($0, index($0, ":") + 1)) != 60 { print NR; exit }
  ' "$BASIC_AUTH_FILE")
  [ -z "$line" ] || fail BASIC_AUTH_FILE \
    "line $line: Caddy takes a name of letters, digits and . _ @ + - with a bcrypt hash, as htpasswd -B makes it"
}

# Without a certificate to trust, Caddy would take those of every public authority.
check_client_ca() {
  [ -n "$CLIENT_CA_FILE" ] || return 0
  awk '/^-----BEGIN CERTIFICATE-----/ { begun++ } /^-----END CERTIFICATE-----/ { ended++ }
    END { exit !(begun > 0 && begun == ended) }' "$CLIENT_CA_FILE" || fail CLIENT_CA_FILE 'holds no whole PEM CERTIFICATE'
}

# Sets CONFIG, as JSON. Only Caddy can find some mistakes, such as a certificate without its key. Its libraries make a
# folder in HOME as soon as it starts, and a check must leave nothing behind.
adapt() {
  printf '%s\n' "$CADDYFILE" | HOME=/dev/null XDG_CONFIG_HOME=/dev/null XDG_DATA_HOME=/dev/null \
    caddy adapt --config /dev/stdin --adapter caddyfile --validate
}

check_caddyfile() {
  if CONFIG=$(adapt 2>/dev/null); then return 0; fi
  line=$(adapt 2>&1 >/dev/null | sed -n 's/^Error: //p' | head -n 1)
  case $line in
    *'loading certificates'*key*) fail TLS_KEY_FILE "Caddy cannot use it: ${line##*loading certificates: }" ;;
    *'loading certificates'*) fail TLS_CERT_FILE "Caddy cannot use it: ${line##*loading certificates: }" ;;
    *'client authentication'*) fail CLIENT_CA_FILE "Caddy cannot use it: ${line##*client authentication: }" ;;
    *) fail caddy "${line:-cannot read its configuration}" ;;
  esac
}
