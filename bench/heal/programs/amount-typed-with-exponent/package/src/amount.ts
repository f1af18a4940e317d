/** Smallest units in a token, as digits after the point. */
export const DECIMALS = { eth: 18, usdc: 6, points: 0 } as const
export type Token = keyof typeof DECIMALS

/**
 * Reads what somebody typed into the field of an amount.
 * Null when it is no amount of the token; the field is shown red then.
 */
export function parseAmount(typed: string, token: Token): bigint | null {
  const text = typed.trim().replace(/[' ]/g, '')
  if (text === '' || text.startsWith('-')) return null

  const [whole, fraction = '', ...more] = text.split('.')
  if (more.length > 0) return null
  const decimals = DECIMALS[token]
  if (fraction.length > decimals) return null
  return BigInt((whole || '0') + fraction.padEnd(decimals, '0'))
}

export function formatAmount(units: bigint, token: Token): string {
  const decimals = DECIMALS[token]
  const digits = units.toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}

export interface Field {
  value: string
  isInvalid: boolean
  hint: string
}

export function fieldOf(typed: string, token: Token, balance: bigint): Field {
  const units = parseAmount(typed, token)
  if (units === null) return { value: typed, isInvalid: true, hint: 'not an amount' }
  if (units > balance) return { value: typed, isInvalid: true, hint: `at most ${formatAmount(balance, token)}` }
  return { value: formatAmount(units, token), isInvalid: false, hint: '' }
}
