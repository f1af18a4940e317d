import { Allowances, Claims } from 'travel-claims'

const table = [{ country: 'LU', rates: { full: 6300, part: 4200 } }, { country: 'DK', rates: { full: 7500, part: 5000 } }]
let loads = 0
const claims = new Claims(new Allowances(async () => {
  loads++
  return table
}))
const trip = (traveller, country, days, breakfasts) => ({ traveller, country, days, breakfasts })
claims.add(trip('Jon', 'XX', 1)).add(trip('Ida', 'DK', 3, 2)).add(trip('Jon', 'DK', 2, 1)).add(trip('Kim', 'LU', 1, 9))
console.log(`RESULT ${JSON.stringify([
  await claims.totals(),
  await claims.amount(trip('', 'DK', 5)),
  await new Claims(new Allowances(async () => table)).totals(),
  loads,
])}`)
