/** The codes of JSON-RPC 2.0. */
export const CODES = {
  parse: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  internal: -32603,
}

const MESSAGES = {
  [CODES.parse]: 'Parse error',
  [CODES.invalidRequest]: 'Invalid Request',
  [CODES.methodNotFound]: 'Method not found',
  [CODES.internal]: 'Internal error',
}

/** A response that says what went wrong. A request whose id is not known is answered with the id null. */
export function failure(id, code, message = MESSAGES[code]) {
  return { jsonrpc: '2.0', id: id ?? null, error: { code, message } }
}

export function success(id, result) {
  return { jsonrpc: '2.0', id, result: result ?? null }
}
