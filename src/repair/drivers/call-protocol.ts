import type { Encoded } from '../captured-arguments.ts'

/** What the call driver reads, as JSON, from its standard input. */
export interface CallInput {
  /** The module, as the sandbox shows it. */
  file: string
  /** What evaluates to the function at the end of the module; null for its default export. */
  expression: string | null
  args: Encoded[]
  timeoutMs: number
}

/** What it prints, as one line of JSON, on its standard output. */
export type CallOutput =
  /** `value` is what came back, as JSON writes it where it can; plain when JSON says all of it. */
  | { outcome: 'returned'; value: string; isPlain: boolean; isAsync: boolean }
  | { outcome: 'threw'; stack: string }
  | { outcome: 'not_callable'; reason: string }
