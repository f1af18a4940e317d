import { costs, label, zoneOf } from 'parcel-zones'

const row = (postcode) => ({ name: 'N', street: 'S', postcode, city: 'C' })
console.log(`RESULT ${JSON.stringify([
  [1067, 2625, 10115, 12043, 99084, 80331, 4109, 9900].map(zoneOf),
  ['01067', ' 10115 ', '80331', '1067'].map(zoneOf),
  costs([row(1067), row('01067'), row(10115), row(80331)]),
  costs([]),
  label(row(1067)),
])}`)
