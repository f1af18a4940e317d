import { RoundPlanner } from 'round-planner'

const known = {
  'Quay 1': { lat: 51.92, lon: 4.49 },
  'Mill Lane 3': { lat: 51.9, lon: 4.4 },
  'Far 9': { lat: 53, lon: 4.4 },
  Null: { lat: 0, lon: 0 },
}
const planner = new RoundPlanner({ lat: 51.91, lon: 4.45 }, (address) => known[address] ?? null)
const plan = (...addresses) => planner.plan(addresses.map((address, i) => ({ id: `p${i}`, address })))
console.log(`RESULT ${JSON.stringify([
  plan('Mill Lane 3', 'Qay 1', 'Quay 1'),
  plan('Nowhere', 'Far 9', 'Elsewhere'),
  plan('Mill Lane 3', 'Null', 'Quay 1'),
  plan(),
])}`)
