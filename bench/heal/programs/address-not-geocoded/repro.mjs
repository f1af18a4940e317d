import { RoundPlanner } from 'round-planner'

const known = { 'Quay 1': { lat: 51.92, lon: 4.49 }, 'Mill Lane 3': { lat: 51.9, lon: 4.4 } }
const planner = new RoundPlanner({ lat: 51.91, lon: 4.45 }, (address) => known[address] ?? null)
console.log(
  planner.plan([
    { id: 'p1', address: 'Mill Lane 3' },
    { id: 'p2', address: 'Qay 1' },
    { id: 'p3', address: 'Quay 1' },
  ]),
)
