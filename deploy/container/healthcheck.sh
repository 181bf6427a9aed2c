#!/bin/sh
# Asks /healthz where this container listens. The certificate is for visitors and need not name localhost.
listen=${LISTEN:-127.0.0.1:8080}
case $listen in
  *:*) host=${listen%:*} ;;
  *) host=localhost ;;
esac
case $host in
  0.0.0.0) host=127.0.0.1 ;;
  '[::]') host='[::1]' ;;
esac
exec curl -fsSk -m 4 -o /dev/null "http${TLS_CERT_FILE:+s}://$host:${listen##*:}/healthz"
