/** Clients in browsers may read these; on every answer, or they cannot tell why they were refused. */
export const CORS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-sentry-error, x-sentry-rate-limits, retry-after',
}

export const PREFLIGHT: Readonly<Record<string, string>> = {
  'access-control-allow-methods': 'POST, OPTIONS',
  'access-control-allow-headers': 'authorization, content-encoding, content-type, sentry-trace, baggage, x-sentry-auth',
  'access-control-max-age': '3600',
}

const REASON_CHARS_MAX = 200

/** Reasons may quote what was sent: a header takes printable ASCII only. */
export function headerText(reason: string): string {
  return reason.slice(0, REASON_CHARS_MAX).replace(/[^\x20-\x7e]/g, ' ')
}
