const { Desk, MemoryStore } = require('order-desk')

const desk = new Desk(new MemoryStore([{ id: 'a1', lines: [{ quantity: 2, price: 350 }] }]))
desk.totals(['a1', 'b7'], (err, sums) => console.log(err ? err.message : sums))
