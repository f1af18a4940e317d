var quantile = require('./quantile')

/**
 * Collects how long requests took.
 */
function Report () {
  this.samples = []
  this.failed = 0
}

Report.prototype.add = function (ms) {
  if (typeof ms !== 'number' || ms !== ms) {
    this.failed++
    return this
  }
  this.samples.push(ms)
  return this
}

/**
 * What was collected, or null when there is nothing.
 */
Report.prototype.summary = function () {
  var samples = this.samples
  if (samples.length === 0) return null
  var sorted = samples.slice().sort(function (a, b) { return a - b })
  return {
    count: samples.length,
    failed: this.failed,
    min: Math.min.apply(null, samples),
    max: Math.max.apply(null, samples),
    median: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99)
  }
}

Report.prototype.toString = function () {
  var summary = this.summary()
  if (!summary) return 'no samples'
  return Object.keys(summary).map(function (key) {
    return key + ' ' + summary[key]
  }).join(', ')
}

module.exports = Report
