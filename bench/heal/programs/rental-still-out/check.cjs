const { book, takings, today } = require('boat-rental')

const nine = Date.UTC(2024, 5, 1, 9)
const rentals = [
  { boat: 'Heron', kind: 'rowing', from: nine, back: nine + 90 * 60 * 1000 },
  { boat: 'Grebe', kind: 'sail', from: nine + 20 * 60 * 1000 },
  { boat: 'Teal', kind: 'pedal', from: nine, back: nine },
  { boat: 'Coot', kind: 'pedal', from: nine - 1, back: undefined },
]
console.log(`RESULT ${JSON.stringify([book(rentals).split('\n'), today(rentals), takings(rentals), book([])])}`)
