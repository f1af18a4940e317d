'use strict'

class JobQueue {
  constructor({ retries = 2 } = {}) {
    this.jobs = []
    this.retries = retries
    this.failed = []
  }

  add(name, run) {
    this.jobs.push({ name, run, attempts: 0 })
    return this.jobs.length
  }

  /**
   * Runs the next job.
   *
   * @returns {Promise<{ name: string, value: unknown } | null>} null when no job waits
   */
  async next() {
    const job = this.jobs.shift()
    job.attempts++
    try {
      return { name: job.name, value: await job.run() }
    } catch (error) {
      if (job.attempts <= this.retries) this.jobs.push(job)
      else this.failed.push({ name: job.name, error })
      return { name: job.name, value: undefined }
    }
  }

  /** Runs all that waits. */
  async drain() {
    const done = []
    while (this.jobs.length > 0) done.push(await this.next())
    return done
  }
}

module.exports = { JobQueue }
