'use strict'

const { matches, parse } = require('./card')

/**
 * A table for a game in which cards of the colour or the value of the uppermost one are laid down, and who cannot draws one.
 * The rules, from the box:
 *
 *  - when a card has to be drawn and the pile is empty, all discarded cards but the uppermost are turned over as they
 *    lie and are the pile then, so that the one that was discarded first is drawn first;
 *  - where there are none to turn over, who cannot lay down passes.
 */
class Table {
  /**
   * @param {string[]} pile the card that is drawn first is the first one: `R7`
   * @param {string[]} players
   * @param {number} [dealt] cards that each is dealt
   */
  constructor(pile, players, dealt = 3) {
    this.pile = pile.map(parse)
    this.hands = new Map(players.map((player) => [player, []]))
    for (let i = 0; i < dealt; i++) {
      for (const hand of this.hands.values()) hand.push(this.pile.shift())
    }
    this.discarded = [this.pile.shift()]
    this.log = []
  }

  get top() {
    return this.discarded[this.discarded.length - 1]
  }

  /** The turn of a player: he lays down the first of his cards that matches, else draws one. */
  turn(player) {
    const hand = this.hands.get(player)
    const index = hand.findIndex((card) => matches(card, this.top))
    if (index !== -1) {
      const [card] = hand.splice(index, 1)
      this.discarded.push(card)
      this.log.push(`${player} lays ${card.name}`)
      return
    }
    const drawn = this.draw()
    if (drawn === null) {
      this.log.push(`${player} passes`)
      return
    }
    hand.push(drawn)
    this.log.push(`${player} draws ${drawn.name}`)
  }

  draw() {
    return this.pile.shift()
  }

  /** Plays rounds until somebody has no card, at most `most`; answers who, or null. */
  play(most) {
    for (let round = 0; round < most; round++) {
      for (const [player, hand] of this.hands) {
        this.turn(player)
        if (hand.length === 0) return player
      }
    }
    return null
  }
}

module.exports = { Table }
