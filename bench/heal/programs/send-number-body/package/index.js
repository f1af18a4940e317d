import { STATUS_CODES } from 'node:http'

/**
 * Sends the body of a response and its length. Objects go as JSON, buffers as they are, anything else as text;
 * without a body the text is that of the status.
 */
export function send(res, body, { status = 200, headers = {} } = {}) {
  res.statusCode = status
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)

  let kind = 'text/plain; charset=utf-8'
  let content = body ?? STATUS_CODES[status]
  if (Buffer.isBuffer(content)) {
    kind = 'application/octet-stream'
  } else if (typeof content === 'object') {
    kind = 'application/json; charset=utf-8'
    content = JSON.stringify(content)
  }

  if (!res.hasHeader('content-type')) res.setHeader('content-type', kind)
  res.setHeader('content-length', Buffer.byteLength(content))
  res.end(content)
}

/** A handler that sends what a function returns, and 500 if it throws. */
export function answering(work) {
  return async (req, res) => {
    let body
    try {
      body = await work(req)
    } catch (error) {
      return send(res, { error: error.message }, { status: error.status ?? 500 })
    }
    send(res, body)
  }
}
