import { compile } from './compile.js'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

export class Router {
  #routes = []
  #base

  constructor({ base = '', defaults = {} } = {}) {
    this.#base = base.replace(/\/$/, '')
    this.defaults = defaults
  }

  add(method, pattern, handler) {
    if (!METHODS.includes(method)) throw new Error(`Method ${method} is not supported`)
    this.#routes.push({ method, handler, ...compile(this.#base + pattern) })
    return this
  }

  get(pattern, handler) {
    return this.add('GET', pattern, handler)
  }

  post(pattern, handler) {
    return this.add('POST', pattern, handler)
  }

  /** { handler, params } of the first route for a request; null when there is none. */
  find(method, path) {
    for (const route of this.#routes) {
      if (route.method !== method) continue
      const match = route.regexp.exec(path)
      if (match === null) continue
      return { handler: route.handler, params: this.#params(route, match) }
    }
    return null
  }

  #params(route, match) {
    const params = { ...this.defaults }
    // a pattern without names has no groups
    if (!match.groups) return params
    for (const name of route.names) {
      if (match.groups.hasOwnProperty(name) && match.groups[name] !== undefined) {
        params[name] = decode(match.groups[name])
      }
    }
    return params
  }
}

function decode(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export function createRouter(options) {
  return new Router(options)
}
