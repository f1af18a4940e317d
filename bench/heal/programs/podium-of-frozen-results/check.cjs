const { lineHonours, podium, ranking, sheet } = require('regatta-podium')

const rows = () => [
  { boat: 'Petrel', handicap: 110, seconds: 4000 },
  { boat: 'Fulmar', handicap: 95, seconds: null },
  { boat: 'Tern', handicap: 98, seconds: 3300 },
  { boat: 'Gannet', handicap: 120, seconds: 4050 },
  { boat: 'Skua', handicap: 80, seconds: 3290 },
]
const frozen = Object.freeze(rows())
const open = rows()
console.log(`RESULT ${JSON.stringify([
  podium(frozen),
  podium(open),
  open.map(({ boat }) => boat),
  sheet(rows()).split('\n'),
  ranking(frozen),
  lineHonours(frozen),
  podium(Object.freeze(rows().slice(0, 2))),
  podium([]),
])}`)
