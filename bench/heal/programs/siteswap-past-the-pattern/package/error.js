export class SiteswapError extends Error {
  constructor(message, pattern) {
    super(`${message} (in "${pattern}")`)
    this.name = 'SiteswapError'
    this.pattern = pattern
  }
}
