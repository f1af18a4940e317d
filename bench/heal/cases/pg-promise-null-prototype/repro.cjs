// pg-promise-null-prototype: throws with pg-promise@5.6.2, answers with pg-promise@5.6.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const pgp = require('pg-promise')({ noWarnings: true })
const input = Object.create(null)
input.name = 'Ann'
input.age = 7
const columns = new pgp.helpers.ColumnSet(input, { table: 'people' })
show([columns.columns.map((column) => column.name), pgp.helpers.insert({ name: 'Bob', age: 8 }, columns)])
