/** States with the ones that may follow; `enter` is told of each change, the first state included. */
export class Machine {
  constructor(states, first) {
    this.states = states
    this.state = null
    this.to(first)
  }

  to(next) {
    const allowed = this.state === null ? Object.keys(this.states) : this.states[this.state]
    if (!allowed.includes(next)) throw new RangeError(`${this.state} is not followed by ${next}`)
    const before = this.state
    this.state = next
    this.enter(next, before)
    return this
  }

  /** For those who extend it. */
  enter() {}

  get isOver() {
    return this.states[this.state].length === 0
  }
}
