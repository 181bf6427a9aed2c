# Whether something listens already, as far as Linux tells; sourced by check.sh. Not asked by --check, which may run
# beside the server that does. Caddy would share the port in silence with another one of its kind, each with its own
# access rules, and nginx would say so five times.
check_port() {
  address=$LISTEN_ADDRESS
  if [ "$address" = localhost ]; then address=127.0.0.1; fi
  case $address in
    '' | 0.0.0.0 | '[::]') bytes='.*' ;;
    '[::1]') bytes='0*(1000000)?' ;;
    *[!0-9.]*) bytes='0*' ;;
    *) bytes="(0*|$(printf '%s' "$address" | awk -F . '{ printf "%02X%02X%02X%02X", $4, $3, $2, $1 }'))" ;;
  esac
  port=$(printf '%04X' "$LISTEN_PORT")
  for table in /proc/net/tcp /proc/net/tcp6; do
    [ -r "$table" ] || continue
    if awk '$4 == "0A" { print $2 }' "$table" | grep -Eq "^$bytes:$port\$"; then
      fail LISTEN 'something listens there already'
    fi
  done
}
