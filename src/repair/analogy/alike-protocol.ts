import type { LikenessId } from './likenesses.ts'

/** Name of the environment variable that carries an `AlikeRequest`, as JSON. */
export const ALIKE_VARIABLE = 'PRUNELLA_ALIKE'

/** Key of the function, on the global object, that instrumented functions ask for another argument: `(value, isFromOutside)`. */
export const ALIKE_SYMBOL = 'prunella.alike'

export interface AlikeRequest {
  /** What is put in the place of arguments; null to be told which likenesses would change any. */
  likeness: LikenessId | null
  /** Top of the repository, as the program sees it. */
  root: string
  /** File that takes those likenesses: a list of ids as JSON. */
  output: string
}
