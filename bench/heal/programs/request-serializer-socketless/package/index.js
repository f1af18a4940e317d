export { serializeError } from './lib/error.js'
export { serializeRequest } from './lib/request.js'
export { serializeResponse } from './lib/response.js'
import { serializeRequest } from './lib/request.js'

export function mapHttpRequest(request) {
  return { req: serializeRequest(request) }
}
