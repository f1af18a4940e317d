import { Machine } from './machine.js'

const STATES = {
  announced: ['accepted', 'cancelled'],
  accepted: ['travelling', 'returned'],
  travelling: ['travelling', 'delivered', 'returned'],
  delivered: [],
  returned: [],
  cancelled: [],
}

/** A parcel on its way. The log says when it came into each state, beginning with the one it starts in. */
export class Parcel extends Machine {
  log = []

  constructor(number, { state = 'announced', now = Date.now } = {}) {
    super(STATES, state)
    this.number = number
    this.now = now
  }

  enter(state) {
    this.log.push({ state, at: this.now() })
  }

  /** How long the parcel was in each of its states, in milliseconds; the present one until now. */
  durations() {
    const until = this.isOver ? this.log.at(-1).at : this.now()
    return this.log.map(({ state, at }, index) => [state, (this.log[index + 1]?.at ?? until) - at])
  }
}

/** One line for the page of the customer. */
export function summary(parcel) {
  const [first] = parcel.log
  return `Parcel ${parcel.number}: ${parcel.state}, ${first.state} ${new Date(first.at).toISOString().slice(0, 10)}`
}
