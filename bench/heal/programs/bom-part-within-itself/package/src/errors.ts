export type PartsErrorCode = 'unknown-part' | 'circle' | 'bad-count'

/** What is wrong with a list of parts. `path` leads from the part that was asked for to the one that is at fault. */
export class PartsError extends Error {
  constructor(
    readonly code: PartsErrorCode,
    readonly path: readonly string[],
  ) {
    super(`${code}: ${path.join(' > ')}`)
    this.name = 'PartsError'
  }
}
