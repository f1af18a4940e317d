'use strict'

var stream = require('stream')
var util = require('util')

/**
 * A writable stream that keeps what it is given and calls back with all of it:
 *
 *   source.pipe(collect(function (body) { ... }))
 *   source.pipe(collect({ encoding: 'string' }, function (body) { ... }))
 *
 * Encodings are 'buffer', 'string', 'array' and 'object' (the list of what was written).
 * Without one the first chunk decides.
 */
function Collector (options, done) {
  if (!(this instanceof Collector)) return new Collector(options, done)
  stream.Writable.call(this, { objectMode: true, decodeStrings: false })

  var settings = typeof options === 'function' ? {} : options || {}
  var callback = typeof options === 'function' ? options : done

  this.encoding = settings.encoding ? String(settings.encoding).toLowerCase() : null
  if (this.encoding && !joiners[this.encoding]) {
    throw new TypeError('Unknown encoding: ' + settings.encoding)
  }
  this.chunks = []
  if (callback) {
    this.once('finish', function () {
      callback(this.body())
    })
  }
}
util.inherits(Collector, stream.Writable)

Collector.prototype._write = function (chunk, encoding, next) {
  this.chunks.push(chunk)
  next()
}

/** What was written so far. */
Collector.prototype.body = function () {
  if (this.chunks.length === 0 && !this.encoding) return []
  return joiners[this.encoding || kindOf(this.chunks[0])](this.chunks)
}

function kindOf (chunk) {
  if (typeof chunk === 'string') return 'string'
  if (Array.isArray(chunk)) return 'array'
  return chunk instanceof Uint8Array ? 'buffer' : 'object'
}

var joiners = {
  object: function (chunks) {
    return chunks
  },
  array: function (chunks) {
    return Array.prototype.concat.apply([], chunks)
  },
  string: function (chunks) {
    // bytes of one character may be in two chunks
    var decoder = new TextDecoder()
    var text = chunks.map(function (chunk) {
      return chunk instanceof Uint8Array ? decoder.decode(chunk, { stream: true }) : String(chunk)
    })
    return text.join('') + decoder.decode()
  },
  buffer: function (chunks) {
    return Buffer.concat(chunks)
  }
}

module.exports = Collector
