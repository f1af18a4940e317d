// qs-filter-null-nested: throws with qs@6.13.0, answers with qs@6.13.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const qs = require('qs')
const columns = ['price', 'min', null]
show(qs.stringify({ price: { min: 5, max: 9, null: 'none' } }, { encodeValuesOnly: true, filter: columns }))
