# The access rules and TLS of the outer server; sourced by start.sh.

# access FOLDER: prints them, and copies what the workers must read.
access() {
  if [ -n "$TLS_CERT_FILE" ]; then tls; fi
  if [ -n "$BASIC_AUTH_FILE" ]; then
    # A copy: the workers read it at every request, and may not be allowed to read the original.
    cat "$BASIC_AUTH_FILE" >"$1/access/htpasswd"
    printf 'auth_basic "Server runs";\nauth_basic_user_file %s/access/htpasswd;\n' "$1"
  fi
  if [ -n "$CLIENT_CA_FILE" ]; then client_certificate; fi
  if [ -n "$AUTH_REQUEST_URL" ]; then auth_request; fi
  if [ -n "$AUTH_SIGN_IN_URL" ]; then sign_in; fi
}

tls() {
  cat <<EOT
ssl_certificate $TLS_CERT_FILE;
ssl_certificate_key $TLS_KEY_FILE;
ssl_protocols TLSv1.2 TLSv1.3;
ssl_session_cache shared:tls:1m;
EOT
}

# Asked for but not demanded by TLS itself, so that the health check passes without one.
client_certificate() {
  cat <<EOT
ssl_client_certificate $CLIENT_CA_FILE;
ssl_verify_client optional;
ssl_verify_depth 5;
set \$certificate "\$ssl_client_verify \$uri";
if (\$certificate !~ "^SUCCESS |^[^ ]+ /healthz\$") {
  return 401;
}
EOT
}

auth_request() {
  cat <<EOT
auth_request /.auth;
location = /.auth {
  internal;
  auth_basic off;
  auth_request off;
  # None of the pages for errors: what the service says is judged, and shown to nobody.
  error_page 599 /.auth;
  set \$auth_address $(address_of "$AUTH_HOST"):$AUTH_PORT;
  proxy_pass $AUTH_SCHEME://\$auth_address$AUTH_PATH$AUTH_QUERY;
  proxy_http_version 1.1;
  proxy_pass_request_body off;
  proxy_set_header Host $AUTH_AUTHORITY;
  proxy_set_header Connection close;
  proxy_set_header Content-Length "";
  proxy_set_header X-Original-Method \$request_method;
  proxy_set_header X-Original-URI \$request_uri;
  proxy_set_header X-Forwarded-Uri \$request_uri;
  proxy_set_header X-Forwarded-Host \$http_host;
  proxy_set_header X-Forwarded-Proto \$visitor_scheme;
  proxy_set_header X-Real-IP \$remote_addr;
  proxy_connect_timeout 5s;
  proxy_read_timeout 10s;
  # Room for the cookies that a sign-in sets.
  proxy_buffer_size 16k;
  proxy_buffers 4 16k;
  proxy_ssl_verify on;
  proxy_ssl_verify_depth 5;
  proxy_ssl_trusted_certificate $METORIAL_CA_FILE;
  proxy_ssl_server_name on;
  proxy_ssl_name $AUTH_HOST;
}
EOT
}

# The map belongs outside of the server that sign_in() is for.
sign_in_map() {
  cat <<'EOT'
map $character $character_code {
  volatile;
  default "";
  "%" %25;
  "&" %26;
  "+" %2B;
  ";" %3B;
}
EOT
}

# Only a page is sent to sign in: a script or a request of the app could do nothing with a page of another site.
sign_in() {
  case $AUTH_SIGN_IN_URL in
    /*) origin='' ;;
    *) origin='$visitor_scheme://$visitor_host' ;;
  esac
  case $AUTH_SIGN_IN_URL in
    *\?*) separator='&' ;;
    *) separator='?' ;;
  esac
  cat <<'EOT'
error_page 401 = @sign_in_$kind;
location @sign_in_api {
  types { }
  default_type application/json;
  return 401 '{"__typename":"error","ok":false,"status":401,"code":"proxy_sign_in_required","message":"Sign in to the proxy first."}';
}
location @sign_in_file {
  types { }
  default_type text/plain;
  return 401 "401\n";
}
location @sign_in_page {
  set $rest $request_uri;
  set $encoded "";
EOT
  # nginx cannot encode, so one character after the other is: 40 of them are more than an address of the app has.
  steps=40
  while [ "$steps" -gt 0 ]; do
    steps=$((steps - 1))
    cat <<'EOT'
  if ($rest ~ "^([^&%+;]*)([&%+;])(.*)$") {
    set $encoded $encoded$1;
    set $character $2;
    set $rest $3;
    set $encoded $encoded$character_code;
  }
EOT
  done
  printf '  return 302 "%s%srd=%s$encoded$rest";\n}\n' "$AUTH_SIGN_IN_URL" "$separator" "$origin"
}
