import { ChoreWheel } from 'chore-wheel'

const three = [{ name: 'Ida' }, { name: 'Jon', away: ['2024-01-08'] }, { name: 'Kim' }]
const wheel = new ChoreWheel(three, ['dishes', 'bins'])
const gone = [{ name: 'Ida', away: ['2024-01-08'] }, { name: 'Jon', away: ['2024-01-08'] }]
console.log(`RESULT ${JSON.stringify([
  wheel.plan('2024-01-01', 8),
  wheel.plan('2024-03-04', 2),
  new ChoreWheel([{ name: 'Ida' }, { name: 'Jon' }, { name: 'Kim' }], ['dishes']).plan('2024-01-01', 3),
  new ChoreWheel(gone, ['bins']).plan('2024-01-01', 4),
  new ChoreWheel([], ['bins']).plan('2024-01-01', 1),
])}`)
