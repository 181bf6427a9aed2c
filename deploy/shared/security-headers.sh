# The headers of every answer, one text for both servers; sourced by check.sh after which API_ORIGIN is known.

# Prints "Name: value" lines, without the policies, which differ between pages and the API.
security_headers() {
  cat <<'HEADERS'
Referrer-Policy: no-referrer
X-Content-Type-Options: nosniff
X-Frame-Options: DENY
Permissions-Policy: accelerometer=(), autoplay=(), browsing-topics=(), camera=(), clipboard-read=(), clipboard-write=(self), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), web-share=(), xr-spatial-tracking=()
Cross-Origin-Opener-Policy: same-origin
Cross-Origin-Resource-Policy: same-origin
HEADERS
  # Only over TLS: a browser ignores it elsewhere, and a plain port must not promise what it does not keep.
  if [ -n "$TLS_CERT_FILE" ]; then echo 'Strict-Transport-Security: max-age=31536000'; fi
}

page_policy() {
  printf '%s' "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'${API_ORIGIN:+ $API_ORIGIN}; base-uri 'self'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
}

# An API answer that someone opens as a page can do nothing at all.
api_policy() {
  printf '%s' "default-src 'none'; frame-ancestors 'none'; sandbox"
}
