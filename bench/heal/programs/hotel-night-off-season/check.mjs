import { RateBook } from 'room-rates'

const book = new RateBook(
  [{ kind: 'double', beds: 2, rate: 8900 }, { kind: 'attic', beds: 1, rate: 5900 }],
  [
    { name: 'summer', from: '2024-06-15', to: '2024-09-15', rates: { double: 12900 } },
    { name: 'winter', from: '2024-12-20', to: '2025-01-06', rates: { double: 9900, attic: 4900 } },
  ],
)
console.log(`RESULT ${JSON.stringify([
  book.quote('double', '2024-06-13', '2024-06-17'),
  book.quote('double', '2024-09-15', '2024-09-17'),
  book.quote('attic', '2024-06-13', '2024-06-16'),
  book.quote('attic', '2024-12-19', '2024-12-22'),
  book.quote('double', '2025-02-01', '2025-02-03'),
  book.quote('double', '2025-02-01', '2025-02-01'),
  book.quote('suite', '2025-02-01', '2025-02-03'),
  book.lowest('double'), book.lowest('attic'), book.seasonsOf(2025),
])}`)
