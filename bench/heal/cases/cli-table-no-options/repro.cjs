// cli-table-no-options: throws with cli-table@0.3.7, answers with cli-table@0.3.8
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Table = require('cli-table')
const table = new Table()
table.push(['a', 'b'])
show([table.length, table.width])
