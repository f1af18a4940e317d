import { bars } from 'term-bars'
const rows = [{ label: 'rain', value: 1250 }, { label: 'sunshine all day', value: 420 }]
console.log(`RESULT ${JSON.stringify([bars(rows, 10), bars(rows, 10, { value: { digits: 1 } }), bars(rows, 10, { value: { unit: 'mm' } }), bars(rows, 10, { label: { align: 'left' } }), bars(rows, 10, { label: { width: 5 } }), bars([{ label: 'a', value: 1 }, { label: 'b', value: 4 }], 2, { bar: { full: '=' } }), bars([]), bars([{ label: 'z', value: 0 }], 4, {})])}`)
