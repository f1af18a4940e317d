const DAY = 24 * 60 * 60 * 1000

export interface Term {
  name: string
  /** First day, a Monday, and last day. */
  from: string
  to: string
}

export class Terms {
  private readonly terms: Term[]

  constructor(terms: Term[]) {
    this.terms = terms
  }

  /** The term that a day is in; none in the holidays. */
  of(day: string): Term | undefined {
    return this.terms.find(({ from, to }) => from <= day && day <= to)
  }

  /** Number of the week of the term, from 1; null in the holidays. */
  weekOf(day: string): number | null {
    const term = this.of(day)!
    return 1 + Math.floor((Date.parse(day) - Date.parse(term.from)) / (7 * DAY))
  }
}
