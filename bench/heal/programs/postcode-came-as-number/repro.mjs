import { costs, label } from 'parcel-zones'

const rows = [
  { name: 'M. Roth', street: 'Elbweg 2', postcode: '04109', city: 'Leipzig' },
  { name: 'K. Voss', street: 'Ring 9', postcode: 1067, city: 'Dresden' },
]
console.log(rows.map(label).join('\n\n'))
console.log(costs(rows))
