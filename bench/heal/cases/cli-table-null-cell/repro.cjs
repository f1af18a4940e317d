// cli-table-null-cell: throws with cli-table@0.3.1, answers with cli-table@0.3.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Table = require('cli-table')
const table = new Table({ head: ['k', 'v'], style: { head: [], border: [] } })
table.push(['a', null], ['b', undefined])
show(table.toString().split('\n'))
