import { gross, ranking, readCard, stableford } from 'golf-round'

console.log(`RESULT ${JSON.stringify([
  ranking([
    { name: 'Ida', card: '4 3 6 5 4 3 5 5 4', handicap: 5 },
    { name: 'Jon', card: '5 3 - 5 4 3 4 6 4', handicap: 9 },
    { name: 'Kim', card: '- - - - - - - - -', handicap: 20 },
  ]),
  stableford(readCard('4 3 5 4 4 3 4 5 -'), 0),
  stableford(readCard('9 3 5 4 4 3 4 5 1'), 20),
  gross(readCard('4 - 3')),
  gross(readCard('4 3 3')),
])}`)
