const { Desk, MemoryStore } = require('order-desk')

const desk = new Desk(
  new MemoryStore([
    { id: 'a1', lines: [{ quantity: 2, price: 350 }] },
    { id: 'a2', lines: [{ quantity: 1, price: 999 }], discount: 0.1 },
    { id: 'a3', lines: [] }
  ])
)
const result = []
const tell = (next) => (err, value) => {
  result.push(err ? [err.code, err.status] : value)
  next()
}
desk.total('b7', tell(() =>
  desk.totals(['a1', 'a2', 'a3'], tell(() =>
    desk.totals(['a1', 'b7', 'a2'], tell(() =>
      desk.cancel('b7', tell(() =>
        desk.cancel('a3', tell(() => console.log(`RESULT ${JSON.stringify(result)}`)))))))))))
