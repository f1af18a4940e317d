'use strict'

var SpoolError = require('./error')

var DEFAULTS = { copies: 1, priority: 5 }
var USUAL_REASON = 'cancelled by its owner'

/**
 * Jobs that wait for the printer.
 *
 *   spool.add(file, [options], callback)      callback(err, id)
 *   spool.cancel(id, [reason], callback)      callback(err, job)
 *   spool.next(callback)                      callback(err, job)    job is null where nothing waits
 *
 * Callbacks are called later, never at once.
 */
function Spool () {
  this.jobs = []
  this.log = []
  this.last = 0
}

Spool.prototype.add = function (file, options, callback) {
  if (typeof options === 'function') {
    callback = options
    options = {}
  }
  if (!file) return later(callback, new SpoolError('EFILE', 'Name a file.'))
  var job = Object.assign({ id: ++this.last, file: file }, DEFAULTS, options)
  this.jobs.push(job)
  later(callback, null, job.id)
}

Spool.prototype.cancel = function (id, reason, callback) {
  var index = this.jobs.findIndex(function (job) { return job.id === id })
  if (index === -1) return later(callback, new SpoolError('ENOJOB', 'There is no job ' + id + '.'))
  var job = this.jobs.splice(index, 1)[0]
  job.reason = reason || USUAL_REASON
  this.log.push(job.file + ': ' + job.reason)
  later(callback, null, job)
}

Spool.prototype.next = function (callback) {
  var best = null
  this.jobs.forEach(function (job) {
    if (best === null || job.priority < best.priority) best = job
  })
  if (best !== null) this.jobs.splice(this.jobs.indexOf(best), 1)
  later(callback, null, best)
}

function later (callback, err, value) {
  setImmediate(function () {
    callback(err, value)
  })
}

module.exports = Spool
