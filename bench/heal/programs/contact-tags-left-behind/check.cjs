const { ContactBook } = require('contact-book')

const book = new ContactBook()
const ada = book.add({ name: 'Ada', tags: ['work', 'maths', 'work'] })
const bob = book.add({ name: 'Bob', tags: ['work'] })
const cat = book.add({ name: 'Cat' })
const state = () => [book.withTag('work'), book.withTag('maths'), book.tagCounts()]
const result = [state(), book.remove(ada), state(), book.remove(ada), book.remove(cat), book.retag(bob, ['maths']), state()]
result.push(book.retag(ada, ['work']), book.add({ name: 'Dan', tags: ['work'] }), state(), book.remove(bob), state(), book.get(bob) ?? null)
console.log('RESULT ' + JSON.stringify(result))
