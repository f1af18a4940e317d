const { Desk, handler } = require('lending-desk')

let today = Date.UTC(2024, 0, 1)
const desk = new Desk({
  books: [{ id: 'b1', title: 'Emma' }, { id: 'b2', title: 'Ulysses' }],
  members: [{ id: 'm1', name: 'Ann', kind: 'adult' }, { id: 'm2', name: 'Tim', kind: 'child' }],
  limit: 1,
  now: () => today,
})
const got = []
const ask = (action, book, member) => handler(desk)({ action, book, member }, (status, body) => got.push([status, body.error ? 'error' : body.result]))
ask('lend', 'b1', 'm7')
got.push(desk.books.get('b1').loan)
ask('lend', 'b1', undefined)
ask('lend', 'b9', 'm7')
ask('lend', 'b1', 'm1')
ask('lend', 'b1', 'm2')
ask('lend', 'b2', 'm1')
ask('lend', 'b2', 'm2')
today += 30 * 24 * 60 * 60 * 1000
ask('back', 'b1')
ask('back', 'b2')
ask('back', 'b2')
got.push(desk.members.size)
console.log(`RESULT ${JSON.stringify(got)}`)
