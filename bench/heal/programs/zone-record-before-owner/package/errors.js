class ZoneError extends Error {
  constructor(message, line) {
    super('line ' + line + ': ' + message)
    this.name = 'ZoneError'
    this.line = line
  }
}

module.exports = { ZoneError: ZoneError }
