const { run, TodoBook, TodoError } = require('todo-book')

const lines = []
const codes = []
const book = new TodoBook()
const ask = (...argv) => {
  const before = lines.length
  codes.push(run(argv, book, (line) => lines.push(line)), lines.length - before)
}
ask('add', 'buy', 'milk')
ask('add', 'sleep')
ask('done', '7')
ask('done')
ask('done', '1')
ask('rm', '9')
ask('ls')
ask('dance')
let thrown = null
try {
  book.done(44)
} catch (error) {
  thrown = error instanceof TodoError
}
const steady = lines.filter((line, index) => index !== 2 && index !== 3)
console.log(`RESULT ${JSON.stringify([codes, thrown, steady, book.tasks])}`)
