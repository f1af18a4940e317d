export const RANKS = '789TJQKA'
export const SUITS = 'CDHS'

/** The pack of thirty-two: `7C` is the seven of clubs. */
export const PACK = [...SUITS].flatMap((suit) => [...RANKS].map((rank) => rank + suit))

export const rankOf = (card) => RANKS.indexOf(card[0])

/** By suit, the highest first. */
export const sorted = (hand) =>
  [...hand].sort((a, b) => SUITS.indexOf(a[1]) - SUITS.indexOf(b[1]) || rankOf(b) - rankOf(a))
