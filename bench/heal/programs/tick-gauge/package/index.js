'use strict'

/**
 * One line of progress.
 *
 *   var gauge = new Gauge(':bar :percent :current/:total', { total: 40, width: 20 })
 *   gauge.tick(4)
 *   gauge.line() // '==------------------ 10% 4/40'
 *
 * A total is often an estimate (a `content-length`, the number of files at the start), so that more
 * ticks than `total` may come. A gauge that has been filled stays full.
 */
module.exports = Gauge

function Gauge (format, options) {
  if (!(this instanceof Gauge)) return new Gauge(format, options)
  options = options || {}
  if (typeof options.total !== 'number') throw new Error('total is required')
  this.format = format
  this.current = 0
  this.total = options.total
  this.width = options.width || 20
  this.complete = options.complete || '='
  this.incomplete = options.incomplete || '-'
  this.tokens = {}
  this.done = false
  this.listeners = []
}

/** Adds to what has been done; without an argument, one. */
Gauge.prototype.tick = function (by, tokens) {
  if (by !== 0) by = by || 1
  if (tokens) this.tokens = tokens
  this.current += by
  if (this.current >= this.total && !this.done) {
    this.done = true
    this.listeners.forEach(function (listener) { listener() })
  }
  return this
}

/** Sets what has been done, as a share of the whole. */
Gauge.prototype.update = function (ratio, tokens) {
  return this.tick(Math.floor(ratio * this.total) - this.current, tokens)
}

Gauge.prototype.onDone = function (listener) {
  if (this.done) listener()
  else this.listeners.push(listener)
  return this
}

Gauge.prototype.percent = function () {
  return Math.min(100, Math.floor((this.current / this.total) * 100))
}

Gauge.prototype.bar = function () {
  var filled = Math.round((this.current / this.total) * this.width)
  return this.complete.repeat(filled) + this.incomplete.repeat(this.width - filled)
}

/** The line as it stands. */
Gauge.prototype.line = function () {
  var text = this.format
    .replace(':current', this.current)
    .replace(':total', this.total)
    .replace(':percent', this.percent() + '%')
  for (var key in this.tokens) text = text.replace(':' + key, this.tokens[key])
  return text.replace(':bar', this.bar())
}
