import { compile } from './compile.js'
import { parseQuery } from './query.js'

/** Finds what is to be done for a path. */
export class Router {
  #routes = []

  /** `pattern` has names after colons, as `/users/:id`. */
  add(method, pattern, handler) {
    this.#routes.push({ method, handler, ...compile(pattern) })
    return this
  }

  get(pattern, handler) {
    return this.add('GET', pattern, handler)
  }

  post(pattern, handler) {
    return this.add('POST', pattern, handler)
  }

  /** The route for this, with its params and the query; null when there is none. */
  find(method, url) {
    const [path, search = ''] = url.split('?')
    for (const route of this.#routes) {
      if (route.method !== method) continue
      const found = route.expression.exec(path)
      if (!found) continue
      return { handler: route.handler, params: paramsOf(route.names, found), query: parseQuery(search) }
    }
    return null
  }

  handle(request) {
    const route = this.find(request.method ?? 'GET', request.url)
    if (!route) return { status: 404, body: 'Not found' }
    return route.handler({ ...request, params: route.params, query: route.query })
  }
}

function paramsOf(names, found) {
  const params = {}
  names.forEach((name, index) => {
    const text = found[index + 1]
    if (text !== undefined) params[name] = decodeURIComponent(text)
  })
  return params
}
