import { Form } from 'crossword-form'

const form = new Form(['cat#', 'o#op', '#ape'])
const brief = (rows) => new Form(rows).entries.map(({ number, direction, row, column, length }) => `${number}${direction[0]} ${row},${column} ${length}`)
console.log(`RESULT ${JSON.stringify([
  brief(['cat#', 'o#op', '#ape']),
  form.print(),
  form.entry(1, 'down'),
  form.entry(9, 'down'),
  form.blackness(),
  brief(['abc']),
  brief(['a', 'b']),
  brief(['##', '##']),
  brief([]),
])}`)
