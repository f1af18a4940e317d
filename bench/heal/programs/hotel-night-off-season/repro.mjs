import { RateBook } from 'room-rates'

const book = new RateBook(
  [{ kind: 'double', beds: 2, rate: 8900 }],
  [{ name: 'summer', from: '2024-06-15', to: '2024-09-15', rates: { double: 12900 } }],
)
console.log(book.quote('double', '2024-06-13', '2024-06-16'))
