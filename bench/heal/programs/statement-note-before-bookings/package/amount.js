import { StatementError } from './error.js'

/** Cents of '12,5' or '1200,'. */
export function centsOf(text, line) {
  const match = /^(\d+),(\d{0,2})$/.exec(text)
  if (!match) throw new StatementError(`"${text}" is no amount`, line)
  return Number(match[1]) * 100 + Number(match[2].padEnd(2, '0'))
}
