const { page, numbers } = require('pages-of')

const items = Array.from({ length: 205 }, (_, i) => i)
const tell = (one) => [one.items[0] ?? null, one.items.length, one.number, one.count, one.previous, one.next]
console.log(
  `RESULT ${JSON.stringify([
    tell(page(items)),
    tell(page(items, {})),
    tell(page(items, undefined)),
    tell(page(items, { number: 3 })),
    tell(page(items, { size: 100, number: 9 })),
    tell(page([])),
    numbers(page(items, { number: 6 })),
    numbers(page(items))
  ])}`
)
