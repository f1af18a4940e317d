'use strict'

const { parseCookie, isExpired } = require('./cookie')

/** Cookies of the hosts that a client has talked to. */
class Jar {
  constructor({ now = Date.now } = {}) {
    this.now = now
    this.hosts = new Map()
  }

  /** Takes over what a response sets. */
  store(host, setCookie = []) {
    for (const text of [].concat(setCookie)) {
      const cookie = parseCookie(text, this.now())
      if (!cookie) continue
      if (!this.hosts.has(host)) this.hosts.set(host, new Map())
      this.hosts.get(host).set(cookie.name, cookie)
    }
  }

  /** The Cookie header for a request, or an empty string if there is nothing to send. */
  header(host, path = '/') {
    const cookies = [...this.hosts.get(host).values()]
    return cookies
      .filter((cookie) => !isExpired(cookie, this.now()) && path.startsWith(cookie.path))
      .map((cookie) => `${cookie.name}=${cookie.value}`)
      .join('; ')
  }

  clear(host) {
    this.hosts.delete(host)
  }
}

/** Wraps a function that sends requests so that it keeps its cookies. */
function withJar(send, jar = new Jar()) {
  return async function (request) {
    const cookie = jar.header(request.host, request.path)
    const headers = cookie ? { ...request.headers, cookie } : request.headers
    const response = await send({ ...request, headers })
    jar.store(request.host, response.headers['set-cookie'])
    return response
  }
}

module.exports = { Jar, withJar }
