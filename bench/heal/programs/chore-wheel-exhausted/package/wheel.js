import { weeks } from './weeks.js'

/**
 * Who does what in a shared flat. Each chore has a wheel of its own: one after another has it for a week, and when all
 * have had it the wheel starts again with the first.
 *
 * Who is away is passed over in that week and has his turn the next time round.
 */
export class ChoreWheel {
  /**
   * @param {{ name: string, away?: string[] }[]} people `away`: days on which a week begins that they are not there
   * @param {string[]} chores
   */
  constructor(people, chores) {
    this.people = people
    this.wheels = new Map(chores.map((chore, index) => [chore, { chore, start: index, turn: turnsOf(people, index) }]))
  }

  /** The plan of `count` weeks from a day on: one line a week. */
  plan(from, count) {
    return [...weeks(from, count)].map((week) => {
      const parts = [...this.wheels.values()].map((wheel) => `${wheel.chore}: ${this.next(wheel, week)}`)
      return `${week} ${parts.join(', ')}`
    })
  }

  next(wheel, week) {
    if (this.people.every((person) => isAway(person, week))) return 'nobody'
    for (;;) {
      const person = this.turn(wheel)
      if (!isAway(person, week)) return person.name
    }
  }

  turn(wheel) {
    const { value } = wheel.turn.next()
    return value
  }
}

function isAway(person, week) {
  return person.away !== undefined && person.away.includes(week)
}

/** All people once, from the one at `start` on. */
function* turnsOf(people, start) {
  for (let i = 0; i < people.length; i++) yield people[(start + i) % people.length]
}
