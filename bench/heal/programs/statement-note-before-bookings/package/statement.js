import { centsOf } from './amount.js'
import { StatementError } from './error.js'

export { StatementError }

/**
 * A statement in the bank's tagged lines:
 *
 * - `:25:` account, `:60F:` balance before, `:62F:` balance after (C or D, date, amount)
 * - `:61:` a booking: date, C or D, amount, reference
 * - `:86:` what the bank notes: on the booking before it, or on the whole statement where no booking came yet
 *
 * A line without a tag goes on with the one before.
 */
export function readStatement(text) {
  const statement = { account: '', opening: 0, closing: 0, note: '', bookings: [] }
  for (const { tag, value, line } of tagged(text)) {
    if (tag === '25') statement.account = value
    else if (tag === '60F') statement.opening = balance(value, line)
    else if (tag === '62F') statement.closing = balance(value, line)
    else if (tag === '61') statement.bookings.push(booking(value, line))
    else if (tag === '86') {
      const last = statement.bookings[statement.bookings.length - 1]
      last.note = value
    }
  }
  const sum = statement.bookings.reduce((total, { cents }) => total + cents, statement.opening)
  return { ...statement, isBalanced: sum === statement.closing }
}

function* tagged(text) {
  let current = null
  for (const [at, raw] of text.split('\n').entries()) {
    const match = /^:(\w+):(.*)$/.exec(raw)
    if (match) {
      if (current) yield current
      current = { tag: match[1], value: match[2], line: at + 1 }
    } else if (raw.trim() !== '') {
      if (!current) throw new StatementError('a line before the first tag', at + 1)
      current.value += ` ${raw.trim()}`
    }
  }
  if (current) yield current
}

function balance(value, line) {
  const cents = centsOf(value.slice(10), line)
  return value[0] === 'D' ? -cents : cents
}

function booking(value, line) {
  const match = /^(\d{6})([CD])([\d,]+)(\S*)$/.exec(value)
  if (!match) throw new StatementError('a booking that cannot be read', line)
  const cents = centsOf(match[3], line)
  return { date: match[1], cents: match[2] === 'D' ? -cents : cents, reference: match[4], note: '' }
}
