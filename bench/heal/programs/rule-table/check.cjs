const table = require('rule-table')

console.log('RESULT ' + JSON.stringify({
  empty: table([]),
  titled: table([], { title: 'Returned' }),
  blank: table([{}]),
  noRows: table([], { columns: ['name', 'price'] }),
  one: table([{ name: 'tea', price: 3 }], { title: 'Orders' }),
  right: table([{ name: 'coffee', price: 12 }, { name: 'tea', price: 3, note: null }], { align: { price: 'right' }, empty: '?' })
}))
