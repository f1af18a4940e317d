'use strict'

const { Transform } = require('node:stream')

/**
 * Server-sent events out of a response. Each event is `{ event, id, data }`: the name ("message" where none is sent), the
 * last id that was sent, and the data - read as JSON where it is JSON, else the text as it came.
 */
class EventLines extends Transform {
  constructor() {
    super({ readableObjectMode: true, decodeStrings: false })
    this.setDefaultEncoding('utf8')
    this.rest = ''
    this.lastId = null
    this.clear()
  }

  clear() {
    this.fields = { event: 'message', data: [] }
  }

  _transform(chunk, encoding, done) {
    const lines = (this.rest + chunk).split(/\r\n|\n|\r/)
    this.rest = lines.pop()
    for (const line of lines) this.line(line)
    done()
  }

  _flush(done) {
    if (this.rest !== '') this.line(this.rest)
    this.dispatch()
    done()
  }

  line(line) {
    if (line === '') return this.dispatch()
    if (line.startsWith(':')) return
    const [, name, value] = /^([^:]*):? ?(.*)$/.exec(line)
    if (name === 'data') this.fields.data.push(value)
    else if (name === 'event') this.fields.event = value
    else if (name === 'id') this.lastId = value
  }

  dispatch() {
    const { event, data } = this.fields
    this.clear()
    if (data.length === 0) return
    this.push({ event, id: this.lastId, data: JSON.parse(data.join('\n')) })
  }
}

/** All events of a readable, for tests and for short answers. */
async function collect(readable) {
  const events = []
  for await (const event of readable.pipe(new EventLines())) events.push(event)
  return events
}

module.exports = { EventLines, collect }
