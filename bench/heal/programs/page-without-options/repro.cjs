const { page, numbers } = require('pages-of')

const first = page(Array.from({ length: 205 }, (_, i) => i))
console.log(first.items.length, numbers(first))
