/** What a customer may not ask for. `field` is marked in the form. */
export class PlanError extends Error {
  constructor(
    readonly field: 'cents' | 'months' | 'rate',
    message: string,
  ) {
    super(message)
    this.name = 'PlanError'
  }
}

export interface Instalment {
  month: number
  cents: number
  interest: number
  left: number
}

export interface PlanRequest {
  /** What is lent. */
  cents: number
  /** In how many months it is paid back: a whole number from 1 to 120. */
  months: number
  /** Percent a year. */
  rate: number
}

/** Equal parts of the loan, with the interest of the month on what was left. The last part takes what rounding left. */
export function plan(request: PlanRequest): Instalment[] {
  validate(request)
  const { cents, months, rate } = request
  const part = Math.floor(cents / months)
  let left = cents
  return [...new Array<undefined>(months)].map((_, index) => {
    const interest = Math.round((left * rate) / 1200)
    const repaid = index === months - 1 ? left : part
    left -= repaid
    return { month: index + 1, cents: repaid + interest, interest, left }
  })
}

function validate({ cents, months, rate }: PlanRequest): void {
  if (!Number.isInteger(cents) || cents < 100) throw new PlanError('cents', 'At least 1.00 has to be lent.')
  if (months < 1 || months > 120) throw new PlanError('months', 'Give from 1 to 120 months.')
  if (rate < 0 || rate > 25) throw new PlanError('rate', 'The rate is from 0 to 25 percent.')
}

/** All that is paid. */
export function total(instalments: Instalment[]): number {
  return instalments.reduce((sum, { cents }) => sum + cents, 0)
}

/** The answer for the form: lines of the plan, or the field that has to be mended. */
export function quote(request: PlanRequest): { lines: string[] } | { field: string; message: string } {
  try {
    const lines = plan(request).map(({ month, cents, left }) => `${month}: ${money(cents)} (${money(left)} left)`)
    return { lines }
  } catch (error) {
    if (!(error instanceof PlanError)) throw error
    return { field: error.field, message: error.message }
  }
}

function money(cents: number): string {
  return (cents / 100).toFixed(2)
}
