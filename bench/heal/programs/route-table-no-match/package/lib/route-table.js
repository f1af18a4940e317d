'use strict'

const { RouteError } = require('./errors')

/** Routes by pattern, as `/users/:id`. */
class RouteTable {
  constructor() {
    this.routes = []
  }

  /** Adds a route. Throws a RouteError when the name is taken. */
  add(name, pattern, handlers) {
    if (this.routes.some((route) => route.name === name)) {
      throw new RouteError(`There is a route named ${name} already.`, 500)
    }
    this.routes.push({ name, parts: split(pattern), handlers })
    return this
  }

  /** Takes a route away. Throws a RouteError when there is none of that name. */
  remove(name) {
    const index = this.routes.findIndex((route) => route.name === name)
    if (index < 0) {
      throw new RouteError(`There is no route named ${name}.`, 404)
    }
    this.routes.splice(index, 1)
    return this
  }

  /** The first route that fits, with its parameters; undefined when none does. */
  match(path) {
    const parts = split(path)
    for (const route of this.routes) {
      const params = fit(route.parts, parts)
      if (params) return { route, params }
    }
    return undefined
  }

  /** Calls the handler for the request. Throws a RouteError with the status to answer when it cannot. */
  dispatch(method, path, context) {
    const found = this.match(path)
    const handler = found.route.handlers[method]
    if (!handler) {
      throw new RouteError(`${method} is not allowed for ${path}.`, 405)
    }
    return handler(found.params, context)
  }
}

function split(path) {
  return path.split('/').filter((part) => part !== '')
}

function fit(pattern, parts) {
  if (pattern.length !== parts.length) return null
  const params = {}
  for (let i = 0; i < pattern.length; i++) {
    if (pattern[i].startsWith(':')) params[pattern[i].slice(1)] = parts[i]
    else if (pattern[i] !== parts[i]) return null
  }
  return params
}

module.exports = { RouteTable, RouteError }
