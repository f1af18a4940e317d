import { Fighter } from './fighter.js'

export { Fighter }

/**
 * Fights in rounds. In each round all who stand have one turn, the fastest first; a turn is one blow at somebody of the others.
 * Who falls is carried out at once.
 */
export class Arena {
  /** @param {Fighter[]} fighters */
  constructor(fighters) {
    this.order = [...fighters].sort((a, b) => b.speed - a.speed)
    this.log = []
    this.rounds = 0
  }

  /** One round; answers how many turns there were. */
  round() {
    this.rounds++
    const count = this.order.length
    let turns = 0
    for (let i = 0; i < count; i++) {
      const fighter = this.order[i]
      this.turn(fighter)
      turns++
    }
    return turns
  }

  turn(fighter) {
    const others = this.order.filter((one) => one !== fighter)
    const target = fighter.strike(others)
    if (target === null) {
      this.log.push(`${fighter.name} waits`)
      return
    }
    target.hits--
    this.log.push(`${fighter.name} hits ${target.name}`)
    if (!target.stands) this.carryOut(target)
  }

  carryOut(fallen) {
    this.order.splice(this.order.indexOf(fallen), 1)
    this.log.push(`${fallen.name} falls`)
  }

  /** Fights until one is left or the rounds are over; answers who stands. */
  fight(most = 20) {
    while (this.order.length > 1 && this.rounds < most) this.round()
    return this.order.map(({ name }) => name)
  }
}
