import { Yard } from 'domino-yard'

const game = (engine, hands, rounds) => {
  const yard = new Yard(engine, hands)
  const told = []
  for (let i = 0; i < rounds; i++) for (const player of Object.keys(hands)) told.push(yard.play(player))
  return [told, yard.show(), yard.scores()]
}
console.log(`RESULT ${JSON.stringify([
  game(6, { Ida: [[6, 2], [3, 2], [5, 5]], Jon: [[1, 6], [0, 4]] }, 3),
  game(0, { Ida: [[6, 2], [0, 2]], Jon: [[1, 6]] }, 2),
  game(5, { Ida: [[0, 1]], Jon: [[5, 0], [5, 3]] }, 2),
  new Yard(3, { Ida: [[3, 3], [1, 2]] }).moves('Ida'),
  new Yard(3, { Ida: [[3, 3]] }).moves('Kim'),
])}`)
