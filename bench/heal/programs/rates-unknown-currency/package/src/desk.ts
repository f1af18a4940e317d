export class RateError extends Error {
  override name = 'RateError'
}

interface Quote {
  perEuro: number
  digits: number
}

export class RateDesk {
  private readonly quotes = new Map<string, Quote>([['EUR', { perEuro: 1, digits: 2 }]])

  quote(currency: string, perEuro: number, digits = 2): this {
    if (!(perEuro > 0)) throw new RateError(`${perEuro} is no rate.`)
    this.quotes.set(currency, { perEuro, digits })
    return this
  }

  remove(currency: string): void {
    const quote = this.quotes.get(currency)
    if (!quote) throw new RateError(`There is no rate for ${currency}.`)
    this.quotes.delete(currency)
  }

  convert(amount: number, from: string, to: string): number {
    const source = this.quotes.get(from)!
    const target = this.quotes.get(to)!
    const result = (amount / source.perEuro) * target.perEuro
    return Number(result.toFixed(target.digits))
  }
}
