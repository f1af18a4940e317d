import { sheet } from 'relay-splits'

const legs = (...times) => times.map((seconds, at) => ({ runner: `runner ${at + 1}`, seconds }))
console.log(sheet([
  { team: 'Harbour', legs: legs(51.2, 50.8, 52.1, 49.9) },
  { team: 'Old Mill', legs: legs(50.1, 51.7, 50.6) },
]))
