/** Of the names of one object, so many are looked at. */
export const NAMES_MAX = 200

/** What one value was at the moment of the failure. Text of values is data from the program under repair. */
export interface ValueFact {
  type: 'undefined' | 'null' | 'string' | 'number' | 'boolean' | 'bigint' | 'symbol' | 'function' | 'object'
  /** Constructor's name, `null` for an object without prototype. */
  className?: string
  /** Printed form of a primitive, at most 200 characters. */
  text?: string
  length?: number
  /** The array has fewer elements than its length says. */
  isSparse?: boolean
  /** What the elements of the array are: their types, or names of their constructors, each once; `bare` for an object without prototype. */
  elements?: string[]
  /** It can be gone through, though it is no array. */
  isIterable?: boolean
  /** It has no `toString` that could be called: the engine cannot write it as text. */
  isTextless?: boolean
  /** Names of properties, own and inherited, without those of Object.prototype; at most `NAMES_MAX`. */
  names?: string[]
  /** Names of its own properties that are no functions and hide a method of its class. */
  hidden?: string[]
}

export const isNothing = ({ type }: ValueFact): boolean => type === 'undefined' || type === 'null'

/** One frame of the failing stack, with the values that were asked for. */
export interface FrameFacts {
  /** Absolute path. */
  file: string
  line: number
  column: number
  function: string
  /** By expression text. What could not be evaluated without side effects is absent. */
  values: Record<string, ValueFact>
}

/** What the probe is told: which failure to wait for, and what to look at in which frame. */
export interface ProbeRequest {
  /** Start of the error's message. */
  message: string
  /** Paths as the program sees them. */
  frames: ProbeFrame[]
  /** File that the facts go to: a JSON array, of the last matching failure. */
  output: string
}

export interface ProbeFrame {
  file: string
  line: number
  column: number
  expressions: string[]
}

/** Carries the request to the probe. */
export const PROBE_REQUEST_VARIABLE = 'PRUNELLA_PROBE_REQUEST'
