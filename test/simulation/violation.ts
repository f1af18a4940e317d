/** A rule of the program is broken. */
export class ViolationError extends Error {
  override name = 'ViolationError'
}
