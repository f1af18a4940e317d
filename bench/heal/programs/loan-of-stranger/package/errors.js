class DeskError extends Error {
  constructor(code, message) {
    super(message)
    this.name = 'DeskError'
    this.code = code
  }
}

const notFound = (kind, id) => new DeskError('NOT_FOUND', `There is no ${kind} ${id}`)
const refused = (reason) => new DeskError('REFUSED', reason)

module.exports = { DeskError, notFound, refused }
