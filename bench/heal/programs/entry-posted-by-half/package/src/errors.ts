export class EntryError extends Error {
  override name = 'EntryError'

  constructor(
    readonly entry: string,
    readonly problem: string,
  ) {
    super(`${entry}: ${problem}`)
  }
}
