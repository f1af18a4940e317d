const MICRO = 1_000_000
/** From here on cents say nothing. */
const WHOLE_FROM_USD = 20

/** `$0.60`, `$10.01`, `$2,167`: cents where they matter. */
export function dollars(microUsd: number): string {
  const usd = microUsd / MICRO
  const isWhole = usd >= WHOLE_FROM_USD || Number.isInteger(usd)
  const digits = usd !== 0 && usd < 0.01 ? 4 : isWhole ? 0 : 2
  return `$${usd.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`
}
