import { board } from 'departure-board'

const trains = [
  { leaves: 605, platform: { number: 4, sector: 'A' }, stops: [{ name: 'Olten', major: true }, { name: 'Basel' }] },
  { leaves: 612, stops: [{ name: 'Thun' }] },
]
console.log(board(trains, 600).join('\n'))
