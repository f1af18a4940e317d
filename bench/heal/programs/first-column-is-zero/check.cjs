const Table = require('named-columns')

const table = Table.fromText('Id, Name,Town\n7,Ada,London\n8,Linus,Helsinki\n')
const result = [table.column('name'), table.column('ID'), table.pick(), table.pick(['town', 'Id']), table.has('id'), table.has('zip')]
for (const name of ['zip', '']) {
  try {
    result.push(table.column(name))
  } catch (error) {
    result.push(error instanceof TypeError ? 'crash' : error.message.includes('Town'))
  }
}
result.push(Table.fromText('a;b\n1;2', ';').column('a'))
console.log(`RESULT ${JSON.stringify(result)}`)
