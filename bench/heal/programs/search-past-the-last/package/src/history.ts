export interface Rate {
  /** Day from which the rate holds, as 2024-03-01. */
  from: string
  rate: number
}

/** Rates of a currency over the years. A rate holds until the next one. */
export class RateHistory {
  private readonly rates: Rate[]

  constructor(rates: Iterable<Rate>) {
    this.rates = [...rates].sort((a, b) => (a.from < b.from ? -1 : 1))
  }

  /** The rate of a day; undefined for a day before the first one. */
  on(day: string): number | undefined {
    let low = 0
    let high = this.rates.length
    let found: Rate | undefined
    while (low <= high) {
      const middle = (low + high) >> 1
      const rate = this.rates[middle]!
      if (rate.from <= day) {
        found = rate
        low = middle + 1
      } else {
        high = middle - 1
      }
    }
    return found?.rate
  }

  convert(amount: number, day: string): number {
    const rate = this.on(day)
    if (rate === undefined) throw new RangeError(`There is no rate for ${day}.`)
    return Math.round(amount * rate * 100) / 100
  }
}

/** Rates from lines `2024-03-01 1.0813`. */
export function readRates(text: string): RateHistory {
  const rates: Rate[] = []
  for (const line of text.split('\n')) {
    const [from, rate] = line.trim().split(/\s+/)
    if (from && rate) rates.push({ from, rate: Number(rate) })
  }
  return new RateHistory(rates)
}
