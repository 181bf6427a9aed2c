# The parts of the Caddyfile that the environment decides; sourced by start.sh after check.sh.

snippets() {
  echo '(listen) {'
  echo "	bind ${LISTEN_ADDRESS:-0.0.0.0}"
  [ -z "$TLS_CERT_FILE" ] || listen_tls
  echo '}'
  printf '(security_headers) {\n\theader {\n'
  security_headers | sed 's/^\([^:]*\): \(.*\)$/\t\t\1 "\2"/'
  printf '\t}\n}\n'
  printf '(page_policy) {\n\theader Content-Security-Policy "%s"\n}\n' "$(page_policy)"
  printf '(api_policy) {\n\theader Content-Security-Policy "%s"\n}\n' "$(api_policy)"
  upstream_tls api_tls "$API_SCHEME"
  upstream_tls auth_tls "$AUTH_SCHEME"
  echo '(api_instance) {'
  [ -z "$METORIAL_INSTANCE_ID" ] || echo "	header_up metorial-instance-id $METORIAL_INSTANCE_ID"
  echo '}'
  access
  sign_in
}

listen_tls() {
  echo "	tls $TLS_CERT_FILE $TLS_KEY_FILE {"
  if [ -n "$CLIENT_CA_FILE" ]; then
    # Whether one was given is checked in (access): the health check needs none.
    printf '\t\tclient_auth {\n\t\t\tmode verify_if_given\n'
    # trusted_ca_cert_file would silently take the first certificate of the file only.
    tr -d '\r' <"$CLIENT_CA_FILE" | awk '
      /^-----BEGIN CERTIFICATE-----/ { text = ""; inside = 1; next }
      /^-----END CERTIFICATE-----/ { if (inside) print "\t\t\ttrusted_ca_cert " text; inside = 0 }
      inside { text = text $1 }
    '
    printf '\t\t}\n\t}\n'
    printf '\t@no_certificate not vars_regexp {http.request.tls.client.fingerprint} ^[0-9a-f]{64}$\n'
  else
    printf '\t}\n'
  fi
}

# upstream_tls NAME SCHEME
upstream_tls() {
  echo "($1) {"
  if [ "$2" = https ]; then printf '\ttls\n\ttls_timeout 5s\n\ttls_trusted_ca_certs %s\n' "$METORIAL_CA_FILE"; fi
  echo '}'
}

access() {
  printf '(access) {\n\tvars stage credentials\n'
  if [ -n "$CLIENT_CA_FILE" ]; then
    printf '\terror @no_certificate "no client certificate" 401\n'
  fi
  if [ -n "$BASIC_AUTH_FILE" ]; then
    printf '\tbasicauth bcrypt "Server runs" {\n'
    awk -F : '!/^#/ && NF == 2 && !seen[$1]++ { print "\t\t" $1 " " $2 }' "$BASIC_AUTH_FILE"
    printf '\t}\n'
  fi
  if [ -n "$AUTH_REQUEST_URL" ]; then printf '\timport access_request\n'; fi
  printf '}\n'
}

# Only a page is sent to sign in, and only when the request check says so: a password is asked for by its 401.
sign_in() {
  echo '(sign_in) {'
  if [ -n "$AUTH_SIGN_IN_URL" ]; then
    printf '\t@to_sign_in {\n\t\tvars stage request\n\t\texpression {http.error.status_code} == 401\n'
    printf '\t\tnot path_regexp ^%s(assets/|.*[.](?i:%s)$)\n\t}\n' "$BASE_REGEX" "$FILE_EXTENSIONS"
    # Caddy encodes a placeholder in the query of a rewrite, and nowhere else.
    case $AUTH_SIGN_IN_URL in
      /*) origin='' ;;
      *) origin='{visitor_scheme}://{hostport}' ;;
    esac
    case $AUTH_SIGN_IN_URL in
      *\?*) join='&' ;;
      *) join='?' ;;
    esac
    printf '\trewrite @to_sign_in ?rd=%s{http.request.orig_uri}\n' "$origin"
    printf '\tredir @to_sign_in %s{query} 302\n' "$AUTH_SIGN_IN_URL$join"
  fi
  echo '}'
}
