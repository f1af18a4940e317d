const { label } = require('parcel-label')
console.log(label({ customer: { name: 'Ada', address: { street: 'Main St 1', postcode: '1000', city: 'X' } } }))
