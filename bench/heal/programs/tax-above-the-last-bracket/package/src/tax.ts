import { euros, type Cents } from './money.ts'

export interface Bracket {
  /** The first cent that is taxed at this rate is the one after so many. */
  from: Cents
  /** In percent. */
  rate: number
}

export interface Part {
  bracket: Bracket
  taxed: Cents
  tax: Cents
}

export const BRACKETS: readonly Bracket[] = [
  { from: 0, rate: 0 },
  { from: 1_200_000, rate: 15 },
  { from: 3_000_000, rate: 30 },
  { from: 9_000_000, rate: 42 },
]

/** What of an income is taxed in each bracket that it reaches. */
export function partsOf(income: Cents, brackets: readonly Bracket[] = BRACKETS): Part[] {
  const parts: Part[] = []
  for (const [index, bracket] of brackets.entries()) {
    if (income <= bracket.from) break
    const end = brackets[index + 1].from
    const taxed = Math.min(income, end) - bracket.from
    parts.push({ bracket, taxed, tax: Math.round((taxed * bracket.rate) / 100) })
  }
  return parts
}

export function taxOf(income: Cents, brackets: readonly Bracket[] = BRACKETS): Cents {
  return partsOf(income, brackets).reduce((sum, { tax }) => sum + tax, 0)
}

/** What is taken of each further euro, in percent. */
export function marginalRate(income: Cents, brackets: readonly Bracket[] = BRACKETS): number {
  let rate = 0
  for (const bracket of brackets) {
    if (income >= bracket.from) rate = bracket.rate
  }
  return rate
}

/** The table as it is printed below the form. */
export function table(brackets: readonly Bracket[] = BRACKETS): string {
  return brackets
    .map(({ from, rate }, index) => {
      const next = brackets[index + 1]
      const span = next ? `${euros(from)} to ${euros(next.from)}` : `above ${euros(from)}`
      return `${span}: ${rate} %`
    })
    .join('\n')
}

export function statement(income: Cents, brackets: readonly Bracket[] = BRACKETS): string {
  const lines = partsOf(income, brackets).map(
    ({ bracket, taxed, tax }) => `${euros(taxed)} at ${bracket.rate} %: ${euros(tax)}`,
  )
  return [...lines, `tax: ${euros(taxOf(income, brackets))}`].join('\n')
}
