// json2csv-flatten-null: throws with json2csv@4.0.2, answers with json2csv@4.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Parser } = require('json2csv')
const rows = [{ name: 'Ann', address: { city: 'Bonn', zip: null } }, { name: 'Bob', address: null }]
show(new Parser({ fields: ['name', 'address.city', 'address.zip'], flatten: true }).parse(rows))
