import { Arena, Fighter } from 'arena-rounds'

const at = (name) => (others) => others.find((one) => one.name === name) ?? null
const make = (...rows) => new Arena(rows.map(([name, speed, hits, target]) => new Fighter({ name, speed, hits, strike: target ? at(target) : undefined })))
const round = (arena) => [arena.round(), arena.log, arena.order.map(({ name, hits }) => `${name} ${hits}`)]
const fight = make(['Orc', 4, 3], ['Elf', 9, 2], ['Rat', 6, 1])
console.log(`RESULT ${JSON.stringify([
  round(make(['Orc', 4, 3], ['Elf', 9, 2], ['Rat', 6, 1])),
  round(make(['A', 9, 1, 'B'], ['B', 8, 5, 'A'], ['C', 7, 5, 'A'], ['D', 6, 5, 'B'])),
  round(make(['A', 9, 5, 'C'], ['B', 8, 5, 'A'], ['C', 7, 1, 'A'], ['D', 6, 5, 'B'])),
  round(make(['A', 9, 5, 'D'], ['B', 8, 5, 'A'], ['D', 6, 1, 'B'])),
  round(make(['A', 9, 5])),
  [fight.fight(), fight.rounds, fight.log.length],
])}`)
