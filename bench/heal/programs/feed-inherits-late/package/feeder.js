var EventEmitter = require('events').EventEmitter

module.exports = Feeder

/**
 * Tells 'line' for each line that was written, and 'end' after the last.
 *
 * @param {{ separator?: string }} options
 */
function Feeder (options) {
  if (!(this instanceof Feeder)) return new Feeder(options)
  EventEmitter.call(this)
  options = options || {}
  this.separator = options.separator || '\n'
  this.rest = ''
  this.lines = 0
}

Feeder.prototype.write = function (chunk) {
  var parts = (this.rest + chunk).split(this.separator)
  this.rest = parts.pop()
  for (var i = 0; i < parts.length; i++) this._tell(parts[i])
  return this
}

Feeder.prototype._tell = function (line) {
  this.lines++
  this.emit('line', line, this.lines)
}

Feeder.prototype = Object.create(EventEmitter.prototype, {
  constructor: { value: Feeder }
})

/** No more will be written: what is left is the last line. */
Feeder.prototype.end = function (chunk) {
  if (chunk !== undefined) this.write(chunk)
  if (this.rest !== '') this._tell(this.rest)
  this.rest = ''
  this.emit('end', this.lines)
  return this
}
