const { readBody } = require('./body')

const JSON_TYPE = 'application/json; charset=utf-8'

function send (res, status, value) {
  const text = JSON.stringify(value)
  res.writeHead(status, { 'content-type': JSON_TYPE, 'content-length': Buffer.byteLength(text) })
  res.end(text)
}

class Router {
  constructor () {
    this.routes = new Map()
    this.get('/health', async () => ({ up: true }))
  }

  get (path, handler) {
    return this.add('GET', path, handler)
  }

  post (path, handler) {
    return this.add('POST', path, handler)
  }

  add (method, path, handler) {
    if (!this.routes.has(path)) this.routes.set(path, {})
    this.routes.get(path)[method] = handler
    return this
  }

  /** The listener for http.createServer. */
  listener () {
    return (req, res) => {
      this.handle(req, res)
    }
  }

  async handle (req, res) {
    const url = new URL(req.url, 'http://localhost')
    const methods = this.routes.get(url.pathname)
    if (!Object.hasOwn(methods, req.method)) {
      res.setHeader('allow', Object.keys(methods).join(', '))
      return send(res, 405, { error: 'method not allowed' })
    }
    try {
      const body = req.method === 'POST' ? await readBody(req) : undefined
      const value = await methods[req.method]({ query: url.searchParams, body })
      // A handler that answers nothing has not found what it was asked for.
      if (value === undefined) return send(res, 404, { error: 'not found' })
      send(res, 200, value)
    } catch (err) {
      send(res, err.status || 500, { error: err.status ? err.message : 'failed' })
    }
  }
}

module.exports = { Router }
