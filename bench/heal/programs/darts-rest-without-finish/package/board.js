'use strict'

const { FINISHES } = require('./finishes')

const NAMES = { T: 3, D: 2 }

/** Points of one dart as it is called: 'T20', 'D8', '19', 'Bull', '25', 'Miss'. */
function pointsOf(dart) {
  if (dart === 'Bull') return 50
  if (dart === 'Miss') return 0
  const times = NAMES[dart[0]]
  return times ? times * Number(dart.slice(1)) : Number(dart)
}

class Leg {
  constructor(players, start = 501) {
    this.players = players
    this.rests = players.map(() => start)
    this.turn = 0
    this.log = []
  }

  /** A visit of up to three darts. Who throws too much is bust and keeps what he had. */
  visit(darts) {
    const player = this.turn
    const scored = darts.reduce((sum, dart) => sum + pointsOf(dart), 0)
    const rest = this.rests[player] - scored
    const isDouble = /^D|^Bull$/.test(darts[darts.length - 1])
    const isBust = rest < 0 || rest === 1 || (rest === 0 && !isDouble)
    if (!isBust) this.rests[player] = rest
    this.log.push({ player: this.players[player], scored: isBust ? 0 : scored })
    if (rest === 0 && !isBust) return this.players[player]
    this.turn = (this.turn + 1) % this.players.length
    return null
  }

  /** A line a player for the screen: name, rest, and how it can be ended; a dash where three darts do not do it. */
  screen() {
    return this.players.map((name, at) => {
      const mark = at === this.turn ? '>' : ' '
      return `${mark} ${name.padEnd(6)} ${String(this.rests[at]).padStart(3)}  ${finishOf(this.rests[at])}`
    })
  }

  average(name) {
    const visits = this.log.filter((visit) => visit.player === name)
    if (visits.length === 0) return '-'
    return (visits.reduce((sum, visit) => sum + visit.scored, 0) / visits.length).toFixed(1)
  }
}

function finishOf(rest) {
  const darts = FINISHES[rest]
  return darts.join(' ')
}

module.exports = { Leg, pointsOf }
