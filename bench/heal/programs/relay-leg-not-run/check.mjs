import { fastestLeg, ranking, sheet, totalOf } from 'relay-splits'

const legs = (...times) => times.map((seconds, at) => ({ runner: `r${at + 1}`, seconds }))
const relays = [
  { team: 'Harbour', legs: legs(51.2, 50.8, 52.1, 49.9) },
  { team: 'Old Mill', legs: legs(50.1, 51.7, 48.6) },
  { team: 'Bridge', legs: legs(51.2, 50.8, 52.1, 49.9) },
  { team: 'Acre', legs: legs(50, 50, 50, 50), isDisqualified: true },
  { team: 'Zenith', legs: [] },
  { team: 'Field', legs: legs(60, 61, 62, 63.5) },
]
console.log(`RESULT ${JSON.stringify([ranking(relays), sheet(relays), fastestLeg(relays), relays.map(totalOf)])}`)
