export class StatementError extends Error {
  constructor(message, line) {
    super(`${message} (line ${line})`)
    this.name = 'StatementError'
    this.line = line
  }
}
