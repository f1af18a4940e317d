import { MachineError } from './errors.ts'

export { MachineError } from './errors.ts'

export interface Slot {
  name: string
  /** In cents. */
  price: number
  left: number
}

interface CoinStack {
  value: number
  count: number
}

export interface Sale {
  name: string
  change: number[]
}

/** A machine with slots of snacks and a tray of coins. */
export class SnackMachine {
  private readonly slots: Map<string, Slot>
  private tray: CoinStack[]

  constructor(slots: Record<string, Slot>, tray: Record<number, number>) {
    this.slots = new Map(Object.entries(slots).map(([key, slot]) => [key, { ...slot }]))
    this.tray = Object.entries(tray)
      .map(([value, count]) => ({ value: Number(value), count }))
      .sort((a, b) => b.value - a.value)
  }

  /** Sells one piece for the coins. Nothing has changed in the machine when it throws. */
  sell(key: string, coins: number[]): Sale {
    const slot = this.slots.get(key)
    if (!slot) throw new MachineError('UNKNOWN_SLOT', `There is no slot ${key}`)
    if (slot.left === 0) throw new MachineError('SOLD_OUT', `${slot.name} is sold out`)
    const paid = coins.reduce((sum, coin) => sum + coin, 0)
    if (paid < slot.price) throw new MachineError('PAY_MORE', `${slot.price - paid} more`)

    const tray = withCoins(this.tray, coins)
    const change = takeChange(tray, paid - slot.price)
    slot.left--
    this.tray = tray
    return { name: slot.name, change }
  }

  left(key: string): number {
    return this.slots.get(key)?.left ?? 0
  }

  /** Cents in the tray. */
  cash(): number {
    return this.tray.reduce((sum, { value, count }) => sum + value * count, 0)
  }
}

function withCoins(tray: CoinStack[], coins: number[]): CoinStack[] {
  return tray.map(({ value, count }) => ({ value, count: count + coins.filter((coin) => coin === value).length }))
}

/** Takes the fewest coins that make the amount out of the tray, the largest first. */
function takeChange(tray: CoinStack[], amount: number): number[] {
  const change: number[] = []
  let open = amount
  while (open > 0) {
    const stack = tray.find(({ value, count }) => count > 0 && value <= open)!
    stack.count--
    open -= stack.value
    change.push(stack.value)
  }
  return change
}
