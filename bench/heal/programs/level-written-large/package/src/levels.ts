export type Level = 'debug' | 'info' | 'warn' | 'error'

const LEVELS: Record<string, { rank: number; colour: string }> = {
  debug: { rank: 10, colour: 'grey' },
  info: { rank: 20, colour: 'blue' },
  warn: { rank: 30, colour: 'yellow' },
  error: { rank: 40, colour: 'red' },
}

/** Names may be written in any case, as in LOG_LEVEL=WARN. */
export class Filter {
  private readonly from: number

  constructor(from: string) {
    this.from = rankOf(from.toLowerCase())
  }

  passes(level: string): boolean {
    return rankOf(level) >= this.from
  }
}

export function rankOf(level: string): number {
  return LEVELS[level]!.rank
}
