/** A line of a table that cannot be read; `field` says which part of it. */
class CronError extends Error {
  constructor (message, field) {
    super(message)
    this.name = 'CronError'
    this.field = field || null
  }
}

module.exports = CronError
