import { Game } from 'trick-deal'

const look = (game) => [game.trumps, ...Object.values(game.hands).map((hand) => hand.join(' '))]
const seed = (start) => {
  let state = start
  return () => (state = (state * 16807) % 2147483647) / 2147483647
}
const own = ['7C', '8C', '9C', 'TC', '7S', '8S', '9S', 'TS']
const first = new Game({ random: seed(7) })
const second = new Game({ random: seed(7) })
const third = new Game({ random: seed(9) })
const small = new Game({ pack: own, random: seed(3) })
console.log(`RESULT ${JSON.stringify([
  look(first), look(second), look(third), look(small), look(new Game({ pack: own, random: seed(3) })),
  new Set(Object.values(third.hands).flat()).size,
  small.winner([['north', '7C'], ['east', 'TC'], ['south', '8S'], ['west', '9C']]),
])}`)
