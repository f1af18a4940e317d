// text-table-null: throws with text-table@0.0.0, answers with text-table@0.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const table = require('text-table')
show(table([['name', 'size'], ['a', null], ['bc', 12.5]], { align: ['l', '.'] }))
