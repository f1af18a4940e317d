import { Form } from 'crossword-form'

const form = new Form(['cat#', 'o#op', '#ape'])
console.log(form.print())
console.log(form.entry(1, 'down'))
