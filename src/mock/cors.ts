const HEADERS = {
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
  'access-control-allow-headers':
    'Content-Type, Authorization, Cookies, metorial-version, metorial-instance-id, metorial-organization-id, baggage, sentry-trace, metorial-client',
  'access-control-max-age': '604800',
  'access-control-allow-credentials': 'true',
}

/**
 * Only preflights, 401, publishable keys and users get these: a page of another origin can read that a key
 * is wrong, and not what the right one answers (CONTRACT section 7).
 */
export const corsHeaders = (request: Request): Record<string, string> => ({
  'access-control-allow-origin': request.headers.get('origin') ?? '',
  ...HEADERS,
})
