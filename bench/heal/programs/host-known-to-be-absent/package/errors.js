export class NoSuchHostError extends Error {
  constructor(host) {
    super(`There is no host ${host}.`)
    this.name = 'NoSuchHostError'
    this.host = host
  }
}
