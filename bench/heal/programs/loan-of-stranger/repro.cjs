const { Desk, handler } = require('lending-desk')

const desk = new Desk({
  books: [{ id: 'b1', title: 'Emma' }],
  members: [{ id: 'm1', name: 'Ann', kind: 'adult' }],
})
handler(desk)({ action: 'lend', book: 'b1', member: 'm7' }, (status, body) => console.log(status, body))
