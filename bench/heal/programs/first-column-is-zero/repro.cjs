const Table = require('named-columns')

const table = Table.fromText('Id,Name,Town\n7,Ada,London\n8,Linus,Helsinki\n')
console.log(table.column('name'))
console.log(table.column('id'))
