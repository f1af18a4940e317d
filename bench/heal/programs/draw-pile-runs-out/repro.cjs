const { Table } = require('card-table')

const table = new Table(['R1', 'G5', 'R2', 'Y8', 'R3'], ['ann', 'bob'], 2)
for (const player of ['ann', 'bob', 'ann', 'bob']) {
  table.turn(player)
}
console.log(table.log.join('\n'))
