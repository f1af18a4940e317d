import { board, platformBoard } from 'departure-board'

const trains = [
  { leaves: 605, platform: { number: 4, sector: 'A' }, stops: [{ name: 'Olten', major: true }, { name: 'Basel' }] },
  { leaves: 612, late: 5, stops: [{ name: 'Thun' }] },
  { leaves: 1439, platform: { number: 12 }, stops: [] },
  { leaves: 640, platform: null, cancelled: true, stops: [{ name: 'Brig' }] },
  { leaves: 601, platform: { number: 4 }, stops: [{ name: 'Bern' }] },
]
console.log(`RESULT ${JSON.stringify([board(trains, 603), platformBoard(trains, 4, 600), platformBoard(trains, undefined, 0).length >= 1])}`)
