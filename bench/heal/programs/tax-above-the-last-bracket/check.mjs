import { marginalRate, partsOf, statement, table, taxOf } from 'tax-brackets'

const flat = [{ from: 0, rate: 20 }]
console.log(`RESULT ${JSON.stringify([
  [0, 1_200_000, 1_200_001, 3_000_000, 4_150_000, 9_000_000, 9_000_001, 12_000_000, 90_000_000].map((income) => taxOf(income)),
  partsOf(12_000_000).map(({ taxed, tax }) => [taxed, tax]),
  taxOf(500_00, flat), statement(500_00, flat), table(flat), taxOf(100, []),
  statement(9_000_100), marginalRate(12_000_000),
])}`)
