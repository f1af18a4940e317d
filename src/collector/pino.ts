import { collect } from './collect.ts'
import type { CollectorOptions } from './collector.ts'

export interface PinoOptions extends CollectorOptions {
  /** Where the log goes as before; standard output when absent. */
  stream?: { write(line: string): unknown }
}

const WARNING = 40

/**
 * A destination for pino that writes each line on, as it is, and gathers warnings and errors for Prunella:
 * `const log = pino(prunella())`.
 */
export function prunella({ stream = process.stdout, ...options }: PinoOptions = {}): {
  writable: true
  write(line: string): void
  flush(): Promise<void>
} {
  const collector = collect(options)
  return {
    // By this pino tells a destination from options.
    writable: true,
    write(line) {
      stream.write(line)
      const record = recordOf(line)
      if (record) collector.add(record)
    },
    flush: collector.flush,
  }
}

/** Most lines are told to be less than a warning without being parsed. */
function recordOf(line: string): Record<string, unknown> | undefined {
  const [, level] = /"level":"?(\w{1,10})/.exec(line.slice(0, 200)) ?? []
  if (level === undefined || !(Number(level) >= WARNING || /^(?:warn|error|fatal)/i.test(level))) return undefined
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    return undefined
  }
}
