const { run, TodoBook } = require('todo-book')

const book = new TodoBook()
run(['add', 'buy', 'milk'], book)
run(['done', '7'], book)
