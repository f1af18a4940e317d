/** Where the loggers keep what was said: pino, bunyan and slog, then winston and zerolog. */
const MESSAGE_FIELDS = ['msg', 'message'] as const

/** What a line of NDJSON says. A line that is none, or says nothing, is taken as it is. */
export function messageOf(line: string): string {
  const record = parsed(line)
  for (const field of MESSAGE_FIELDS) {
    const value = record?.[field]
    if (typeof value === 'string') return value
    if (value !== undefined && value !== null) return JSON.stringify(value)
  }
  return line
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
