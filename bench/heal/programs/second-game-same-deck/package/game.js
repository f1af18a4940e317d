import { PACK, rankOf, sorted } from './cards.js'
import { shuffle } from './shuffle.js'

const PLAYERS = ['north', 'east', 'south', 'west']

/**
 * A game of tricks for four. The pack is shuffled and dealt one by one from its end; the last card dealt names the trumps.
 */
export class Game {
  /**
   * @param {object} [options]
   * @param {string[]} [options.pack] the cards, as many as four can share
   * @param {() => number} [options.random]
   */
  constructor({ pack = PACK, random = Math.random } = {}) {
    this.pack = pack
    this.hands = Object.fromEntries(PLAYERS.map((player) => [player, []]))
    this.trumps = null
    shuffle(this.pack, random)
    this.deal()
  }

  deal() {
    const each = Math.floor(this.pack.length / PLAYERS.length)
    let card
    for (let round = 0; round < each; round++) {
      for (const player of PLAYERS) {
        card = this.pack.pop()
        this.hands[player].push(card)
      }
    }
    this.trumps = card[1]
    for (const player of PLAYERS) this.hands[player] = sorted(this.hands[player])
  }

  /** Takes a card out of a hand. */
  play(player, card) {
    const hand = this.hands[player]
    const at = hand.indexOf(card)
    if (at === -1) throw new RangeError(`${player} does not have ${card}`)
    hand.splice(at, 1)
    return card
  }

  /** Who wins a trick of `[player, card]`, as they were played. */
  winner(trick) {
    const led = trick[0][1][1]
    const worth = (card) => (card[1] === this.trumps ? 100 : card[1] === led ? 0 : -100) + rankOf(card)
    return trick.reduce((best, next) => (worth(next[1]) > worth(best[1]) ? next : best))[0]
  }
}
