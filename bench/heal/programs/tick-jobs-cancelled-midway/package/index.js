module.exports = function tickJobs (start) {
  return new TickJobs(start === undefined ? Date.now() : start)
}

function TickJobs (start) {
  this.time = start
  this.jobs = {}
  this.lastId = 0
}

TickJobs.prototype.every = function (ms, work) {
  return this._add({ due: this.time + ms, period: ms, work: work, runs: 0 })
}

TickJobs.prototype.once = function (ms, work) {
  return this._add({ due: this.time + ms, period: null, work: work, runs: 0 })
}

TickJobs.prototype._add = function (job) {
  var id = ++this.lastId
  this.jobs[id] = job
  return id
}

/** Whether there was such a job. */
TickJobs.prototype.cancel = function (id) {
  if (!this.jobs[id]) return false
  delete this.jobs[id]
  return true
}

/** Runs what is due at that time, and answers how many jobs ran. */
TickJobs.prototype.tick = function (time) {
  var self = this
  var ran = 0
  this.time = time
  var due = Object.keys(this.jobs).filter(function (id) {
    return self.jobs[id].due <= time
  })
  due.forEach(function (id) {
    var job = self.jobs[id]
    if (job.period === null) delete self.jobs[id]
    else job.due = time + job.period
    job.runs++
    ran++
    job.work(job.runs)
  })
  return ran
}
