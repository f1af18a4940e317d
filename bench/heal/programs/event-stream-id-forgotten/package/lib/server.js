'use strict'

const http = require('node:http')
const { History } = require('./history')

const format = ({ id, text }) => `id: ${id}\ndata: ${text}\n\n`

/** A server of events: GET /ticker streams, GET /ticker?once ends after what was missed. */
class Ticker {
  constructor({ keep = 3 } = {}) {
    this.history = new History(keep)
    this.clients = new Set()
    this.server = http.createServer((request, response) => this.answer(request, response))
  }

  say(text) {
    const message = this.history.add(text)
    for (const client of this.clients) client.write(format(message))
    return message.id
  }

  answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, 'http://ticker')
    if (pathname !== '/ticker') {
      response.writeHead(404).end()
      return
    }
    const missed = this.history.since(request.headers['last-event-id'])
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    for (const message of missed) response.write(format(message))
    if (searchParams.has('once')) {
      response.end()
      return
    }
    this.clients.add(response)
    response.on('close', () => this.clients.delete(response))
  }

  listen(port = 0) {
    return new Promise((resolve) => this.server.listen(port, '127.0.0.1', () => resolve(this.server.address().port)))
  }

  close() {
    for (const client of this.clients) client.end()
    return new Promise((resolve) => this.server.close(resolve))
  }
}

module.exports = { Ticker }
