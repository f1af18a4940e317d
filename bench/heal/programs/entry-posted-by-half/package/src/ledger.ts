import { EntryError } from './errors.ts'

export { EntryError } from './errors.ts'

export interface Line {
  account: string
  /** In cents; what is taken from the account is negative. */
  amount: number
}

export interface Entry {
  text: string
  lines: Line[]
}

interface Account {
  balance: number
  isClosed: boolean
}

/** Accounts and what was posted to them. An entry is posted as a whole or, with an EntryError, not at all. */
export class Ledger {
  private readonly accounts = new Map<string, Account>()
  readonly journal: Entry[] = []

  open(name: string): this {
    this.accounts.set(name, { balance: 0, isClosed: false })
    return this
  }

  /** No more is posted to a closed account. Answers whether there is one of that name. */
  close(name: string): boolean {
    const account = this.accounts.get(name)
    if (!account) return false
    account.isClosed = true
    return true
  }

  post(entry: Entry): void {
    this.validate(entry)
    for (const { account, amount } of entry.lines) {
      this.accounts.get(account)!.balance += amount
    }
    this.journal.push(entry)
  }

  /** The balance of an account, or null where there is none of that name. */
  balance(name: string): number | null {
    return this.accounts.get(name)?.balance ?? null
  }

  /** Zero as long as the books are right. */
  sum(): number {
    let sum = 0
    for (const { balance } of this.accounts.values()) sum += balance
    return sum
  }

  private validate({ text, lines }: Entry): void {
    if (lines.length < 2) throw new EntryError(text, 'fewer than two lines')
    const sum = lines.reduce((total, { amount }) => total + amount, 0)
    if (sum !== 0) throw new EntryError(text, `not balanced, ${sum} over`)
    for (const { account } of lines) {
      if (this.accounts.get(account)?.isClosed) throw new EntryError(text, `account ${account} is closed`)
    }
  }
}
