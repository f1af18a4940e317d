export interface Guest {
  name: string
  /** How many he pays for; two for who brought a friend. */
  heads: number
}

export interface Share {
  name: string
  cents: number
}

/**
 * Splits a bill by heads. Cents that are left over are given out one by one from the end of the list, so that who sits
 * down first pays no more than the others and the shares add up to the bill.
 */
export function split(total: number, guests: readonly Guest[]): Share[] {
  const heads = guests.reduce((sum, guest) => sum + guest.heads, 0)
  if (heads === 0) return []
  const shares = guests.map((guest) => ({ name: guest.name, cents: Math.floor((total * guest.heads) / heads) }))
  const rest = total - shares.reduce((sum, share) => sum + share.cents, 0)
  for (let at = 0; at < rest; at++) shares[shares.length - at].cents++
  return shares
}

/** Keeps what was paid at a table over an evening. */
export class Tab {
  private readonly balances = new Map<string, number>()
  private readonly guests: Guest[]

  constructor(guests: Guest[]) {
    this.guests = guests
    for (const { name } of guests) this.balances.set(name, 0)
  }

  /** Someone has paid a bill for all. */
  paid(name: string, cents: number): this {
    if (!this.balances.has(name)) throw new RangeError(`${name} does not sit here`)
    this.change(name, cents)
    for (const share of split(cents, this.guests)) this.change(share.name, -share.cents)
    return this
  }

  /** Who gives how much to whom so that all are even: the one who owes most pays the one who is owed most. */
  settle(): string[] {
    const open = new Map(this.balances)
    const lines: string[] = []
    for (;;) {
      const order = [...open].sort((a, b) => a[1] - b[1])
      const [debtor, debt] = order[0]
      const [creditor, credit] = order[order.length - 1]
      const cents = Math.min(-debt, credit)
      if (cents <= 0) return lines
      lines.push(`${debtor} gives ${creditor} ${(cents / 100).toFixed(2)}`)
      open.set(debtor, debt + cents)
      open.set(creditor, credit - cents)
    }
  }

  balance(name: string): number {
    return this.balances.get(name) ?? 0
  }

  private change(name: string, cents: number): void {
    this.balances.set(name, this.balance(name) + cents)
  }
}
