const { ContactBook } = require('contact-book')

const book = new ContactBook()
const ada = book.add({ name: 'Ada', tags: ['work', 'maths'] })
book.add({ name: 'Bob', tags: ['work'] })
book.remove(ada)
console.log(book.withTag('work'))
