/** Longer path segments are names of things, not of routes. */
const SEGMENT_CHARS_MAX = 32
const SEGMENTS_MAX = 12

const VARIABLE = [
  /^\d/, // 42, 2026-01-01, 3f2a...
  /^[0-9a-f]{8,}$/i,
  /^(?=.*\d)[\w.~-]{8,}$/, // order-20260101, a1b2c3d4
  /[@%=:,]/,
]

/** Names the route of a request without knowing the app's router: `GET /cart/42?x=1` is `GET /cart/:id`. Linear in the length of the path. */
export function routeOfRequest(method: string, url: string): string {
  const segments = pathOf(url).split('/').filter(Boolean).slice(0, SEGMENTS_MAX)
  return `${method.toUpperCase()} /${segments.map((segment) => (isVariable(segment) ? ':id' : segment)).join('/')}`
}

function pathOf(url: string): string {
  const afterHost = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
  return afterHost.split(/[?#]/, 1)[0] ?? ''
}

function isVariable(segment: string): boolean {
  return segment.length > SEGMENT_CHARS_MAX || VARIABLE.some((pattern) => pattern.test(segment))
}
