/** Name of the environment variable that tells the recorder what to wait for. */
export const RECORD_VARIABLE = 'PRUNELLA_RECORD'

/** Key of the function, on the global object, that instrumented functions hand their arguments to: `(index, args)`. */
export const RECORD_SYMBOL = 'prunella.record'

export interface RecordRequest {
  /** Part of the message of the error that is waited for. */
  message: string
  /** File that takes the answer. */
  output: string
}

/** The arguments of the last call of a function, which were plain data. What is written is a list of these, the lowest index first. */
export interface Recorded {
  index: number
  args: unknown
}
