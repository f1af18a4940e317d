import { decodeForm } from './form.js'

const BODILESS = new Set(['GET', 'HEAD', 'DELETE'])

/**
 * Reads the body of a request into `req.body`. Requests of other kinds are left to the next in line.
 *
 * @param {{ limit?: number, kinds?: string[] }} [options]
 */
export function plainBody(options = {}) {
  const limit = options.limit ?? 65536
  const kinds = options.kinds ?? ['text/plain', 'application/x-www-form-urlencoded']

  return function readBody(req, res, next) {
    if (req.body !== undefined) return next()
    if (BODILESS.has(req.method)) return next()

    const [kind] = req.headers['content-type'].split(';')
    if (!kinds.includes(kind.trim().toLowerCase())) return next()

    let text = ''
    req.on('data', (chunk) => {
      text += chunk
      if (text.length > limit) {
        text = ''
        req.removeAllListeners('data')
        next(tooLarge(limit))
      }
    })
    req.on('end', () => {
      req.body = kind === 'text/plain' ? text : decodeForm(text)
      next()
    })
    req.on('error', next)
  }
}

function tooLarge(limit) {
  const error = new Error(`body exceeds ${limit} characters`)
  error.status = 413
  return error
}
