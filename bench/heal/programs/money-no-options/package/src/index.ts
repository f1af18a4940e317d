import { DEFAULTS } from './defaults.ts'

export interface MoneyOptions {
  /** Stands before the amount. */
  symbol?: string
  /** Digits after the point. */
  digits?: number
  /** Between groups of three. */
  separator?: string
}

/** An amount in whole cents as text. */
export function formatMoney(cents: number, options?: MoneyOptions): string {
  const { symbol = DEFAULTS.symbol, digits = DEFAULTS.digits, separator = DEFAULTS.separator } = options
  const [whole, rest] = (Math.abs(cents) / 100).toFixed(digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator)
  const sign = cents < 0 ? '-' : ''
  return `${sign}${symbol}${grouped}${rest === undefined ? '' : `.${rest}`}`
}
