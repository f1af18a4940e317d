const { book, takings } = require('boat-rental')

const nine = Date.UTC(2024, 5, 1, 9)
const rentals = [
  { boat: 'Heron', kind: 'rowing', from: nine, back: nine + 90 * 60 * 1000 },
  { boat: 'Grebe', kind: 'sail', from: nine + 20 * 60 * 1000 },
]
console.log(book(rentals))
console.log(takings(rentals))
