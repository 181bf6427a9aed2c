# Writes the configuration of nginx into a folder; sourced by start.sh.

# put NAME VALUE: @NAME@ in the templates becomes VALUE. None of these is a secret: sed's arguments can be seen in ps.
put() {
  value=$2
  case $value in *[\\\&\|]*) value=$(printf '%s' "$2" | sed 's/[\\&|]/\\&/g') ;; esac
  substitutions="${substitutions:-}s|@$1@|$value|g
"
}

joined() { paste -s -d '|' "$1"; }

choose_values() {
  put BASE_PATH "$BASE_PATH"
  put BASE_RE "$(printf '%s' "$BASE_PATH" | sed 's/\./\\./g')"
  put API_PATHS "$(joined "$SHARED_DIR/api-paths")"
  put API_QUERY "$(joined "$SHARED_DIR/api-query")"
  put FILE_EXTENSIONS "$(joined "$SHARED_DIR/file-extensions")"
  put PAGE_POLICY "$(page_policy)"
  put API_POLICY "$(api_policy)"
  put API_SCHEME "$API_SCHEME"
  put API_AUTHORITY "$API_AUTHORITY"
  put API_HOST "$API_HOST"
  put API_CONNECT "$(address_of "$API_HOST")"
  put API_PORT "$API_PORT"
  put API_PATH "$API_PATH"
  put INSTANCE_ID "$METORIAL_INSTANCE_ID"
  put CA_FILE "$METORIAL_CA_FILE"
  put CACHE_SECONDS "$CACHE_SECONDS"
  put READ_TIMEOUT_SECONDS "$READ_TIMEOUT_SECONDS"
  # Connecting takes up to 5 s before the answer is waited for.
  put LOCK_SECONDS "$((READ_TIMEOUT_SECONDS + 10))"
  put FRONT_TIMEOUT "$((2 * READ_TIMEOUT_SECONDS + 20))"
  put ACCESS_LOG "$ACCESS_LOG"
  put LISTEN "${LISTEN_ADDRESS:+$LISTEN_ADDRESS:}$LISTEN_PORT${TLS_CERT_FILE:+ ssl http2}"
  put USER "${WORKER:+user $WORKER $GROUP;}"
}

# The resolver of nginx asks DNS only, where localhost need not be known.
address_of() {
  if [ "$1" = localhost ]; then echo 127.0.0.1; else echo "$1"; fi
}

# Names are looked up again while nginx runs, by the servers that this machine uses.
resolver() {
  servers=${RESOLVER:-}
  if [ -z "$servers" ] && [ -r /etc/resolv.conf ]; then
    servers=$(awk '$1 == "nameserver" && $2 !~ /%/ { print ($2 ~ /:/) ? "[" $2 "]" : $2 }' /etc/resolv.conf | paste -s -d ' ' -)
  fi
  case $servers in
    *[!][A-Za-z0-9.:\ -]*) fail RESOLVER 'holds only addresses, with a space between them' ;;
    '') if needs_resolver; then fail RESOLVER 'not set, and /etc/resolv.conf names no server'; fi ;;
    *) printf 'resolver %s valid=10s;\nresolver_timeout 5s;\n' "$servers" ;;
  esac
}

needs_resolver() {
  for host in "$API_HOST" "$AUTH_HOST"; do
    case $host in
      '' | localhost | \[*\]) ;;
      *[!0-9.]*) return 0 ;;
    esac
  done
  return 1
}

headers() {
  security_headers | while IFS= read -r line; do
    printf 'add_header %s "%s" always;\n' "${line%%: *}" "${line#*: }"
  done
}

# What lies beside the base path, unless that is all there is.
outside() {
  [ "$BASE_PATH" = / ] && return 0
  printf 'location / {\n  return 404;\n}\nlocation = %s {\n  return 302 %s$is_args$args;\n}\n' "${BASE_PATH%/}" "$BASE_PATH"
}

# render FOLDER GROUP: everything that nginx reads or writes is below FOLDER.
render() {
  put RUN_DIR "$1"
  for folder in conf access cache temp socket; do mkdir "$1/$folder"; done
  for template in "$here"/*.template; do
    name=${template##*/}
    printf '%s' "$substitutions" | sed -f - "$template" >"$1/conf/${name%.template}"
  done
  resolver >"$1/conf/resolver.conf"
  headers >"$1/conf/headers.conf"
  outside >"$1/conf/outside.conf"
  access "$1" >"$1/conf/access.conf"
  if [ -n "$AUTH_SIGN_IN_URL" ]; then sign_in_map >>"$1/conf/maps.conf"; fi
  sed 's/.*/proxy_hide_header &;/' "$SHARED_DIR/hidden-headers" >"$1/conf/hidden.conf"
  # The key in nothing but this file. An answer that repeats it, as some errors do, loses it on the way.
  {
    printf 'proxy_set_header Authorization "Bearer %s";\n' "$API_KEY"
    printf 'sub_filter "%s" "(key)";\nsub_filter_once off;\nsub_filter_types *;\n' "$API_KEY"
  } >"$1/conf/key.conf"
  if [ -n "$WORKER" ]; then
    chgrp -R "$GROUP" "$1/access"
    chmod -R u=rwX,g=rX,o= "$1/access"
    chown "$WORKER" "$1/cache" "$1/temp" "$1/socket"
  fi
}
