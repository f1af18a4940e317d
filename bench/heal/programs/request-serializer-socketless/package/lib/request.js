const REDACTED = ['authorization', 'cookie', 'proxy-authorization']

/** Headers that may be written into a log. */
function safeHeaders(headers = {}) {
  const safe = { ...headers }
  for (const name of REDACTED) {
    if (name in safe) safe[name] = '[redacted]'
  }
  return safe
}

function pathOf(request) {
  // what a router has cut off is still in originalUrl
  const url = request.originalUrl ?? request.url
  return typeof url === 'string' ? url : url?.pathname
}

/** Ids come from the framework: as a value, or as a function of it. */
function idOf(request) {
  return typeof request.id === 'function' ? request.id() : request.id
}

/**
 * What is logged of a request.
 *
 * @param {import('node:http').IncomingMessage & { id?: unknown, originalUrl?: string }} request
 */
export function serializeRequest(request) {
  const plain = {
    id: idOf(request),
    method: request.method,
    url: pathOf(request),
    headers: safeHeaders(request.headers),
    remoteAddress: request.socket.remoteAddress,
    remotePort: request.socket.remotePort,
  }
  if (request.params && Object.keys(request.params).length > 0) plain.params = request.params
  // at hand for other serializers, not for the log
  Object.defineProperty(plain, 'raw', { value: request, enumerable: false })
  return plain
}
