import type { IncomingMessage } from 'node:http'

/**
 * Why a request to the page or the API is refused, or undefined. A name that is not ours in `Host` is how a foreign page reaches
 * a server on loopback (DNS rebinding); a foreign `Origin` on anything but a read is how it would act in a person's name.
 */
export function refusalOf(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  allowedHosts: readonly string[],
): string | undefined {
  const name = hostName(headers.host ?? '')
  if (name === undefined || !(isLoopback(name) || allowedHosts.some((allowed) => allowed.toLowerCase() === name))) {
    return 'This server does not answer to that name. Use localhost, or add the name to allowed_hosts in prunella.yaml.'
  }
  if (!isRead(method) && headers.origin !== undefined && hostOf(headers.origin) !== headers.host?.toLowerCase()) {
    return 'Requests from pages of other origins may only read.'
  }
  return undefined
}

/** Sent with every answer of the page and the API. No script but our own files, no markup from strings, no framing. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

function isRead(method: string | undefined): boolean {
  return method === 'GET' || method === 'HEAD'
}

export function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || name === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name)
}

/** Lower case, without the port; undefined for what is no host. */
function hostName(host: string): string | undefined {
  return /^(\[[0-9a-f:]+\]|[a-z0-9._-]+)(:\d{1,5})?$/.exec(host.toLowerCase())?.[1]
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
