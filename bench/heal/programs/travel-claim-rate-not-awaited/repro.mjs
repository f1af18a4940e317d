import { Allowances, Claims } from 'travel-claims'

const table = [{ country: 'LU', rates: { full: 6300, part: 4200 } }, { country: 'DK', rates: { full: 7500, part: 5000 } }]
const claims = new Claims(new Allowances(async () => table)).add({ traveller: 'Ida', country: 'DK', days: 3, breakfasts: 2 })
console.log(await claims.totals())
