// easy-table-no-rows: throws with easy-table@0.2.0, answers with easy-table@1.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Table = require('easy-table')
const lists = { shop: [{ name: 'ham', price: 3 }] }
show(['shop', 'bar'].map((name) => Table.print(lists[name])))
