// cli-table-missing-cell: throws with cli-table@0.3.1, answers with cli-table@0.3.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Table = require('cli-table')
const table = new Table({ head: ['Name', 'Age'], style: { head: [], border: [] } })
table.push(['Bob', null], ['Cy', 7])
show(table.toString())
