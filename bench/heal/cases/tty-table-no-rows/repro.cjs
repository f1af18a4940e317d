// tty-table-no-rows: throws with tty-table@2.6.2, answers with tty-table@2.6.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Table = require('tty-table')
const header = [{ value: 'Setting', align: 'left' }, { value: 'Value' }, { value: 'Default' }]
const text = Table(header, [], { compact: false }).render()
show(text.replace(/\u001b\[[0-9;]*m/g, '').split('\n'))
