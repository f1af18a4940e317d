'use strict'

const FormError = require('./form-error')

const RE_BOUNDARY = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i
const RE_NAME = /;\s*name="([^"]*)"/i

class Multipart {
  constructor(type) {
    const match = RE_BOUNDARY.exec(type)
    this.delimiter = '--' + (match[1] || match[2])
    this.fields = {}
  }

  parse(body) {
    const parts = body.split(this.delimiter)
    // preamble and epilogue
    parts.shift()
    for (const part of parts) {
      if (part.startsWith('--')) break
      this.part(part)
    }
    return this.fields
  }

  part(text) {
    const end = text.indexOf('\r\n\r\n')
    if (end === -1) throw new FormError(400, 'Malformed part header')
    const name = RE_NAME.exec(text.slice(0, end))
    // a part without a name is ignored
    if (!name) return
    this.fields[name[1]] = text.slice(end + 4).replace(/\r\n$/, '')
  }
}

Multipart.detect = /^multipart\/form-data/i

module.exports = Multipart
