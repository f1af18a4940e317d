/** The request cannot be served as it is; the customer can do something about it. */
class RequestError extends Error {
  name = 'RequestError'

  constructor(message, status = 400) {
    super(message)
    this.status = status
  }
}

module.exports = { RequestError }
