const { Table } = require('card-table')

const names = (cards) => cards.map(({ name }) => name)
const state = (table) => [table.log, names(table.pile), names(table.discarded), [...table.hands].map(([, hand]) => names(hand))]
const first = new Table(['R1', 'G5', 'R2', 'Y8', 'R3', 'B4'], ['ann', 'bob'], 2)
const second = new Table(['R1', 'G5', 'R2', 'Y8', 'R3'], ['ann', 'bob'], 2)
const third = new Table(['R1', 'G5', 'B2'], ['ann', 'bob'], 1)
const turns = (table, players) => {
  for (const player of players) table.turn(player)
  return state(table)
}
console.log(`RESULT ${JSON.stringify([
  turns(first, ['ann', 'bob', 'ann', 'bob', 'bob', 'bob']),
  turns(second, ['bob', 'ann', 'bob', 'ann', 'bob']),
  turns(third, ['ann', 'bob']),
  [new Table(['R1', 'G5', 'R2', 'R9', 'R3', 'B4'], ['ann', 'bob'], 2).play(5)],
])}`)
