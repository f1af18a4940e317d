import { bars } from 'term-bars'
console.log(bars([{ label: 'rain', value: 12.5 }, { label: 'sun', value: 4.2 }], 20, { value: { digits: 1 } }))
