const { parseAmount, parseColumn, formatAmount } = require('amount-text')

const show = (key, value) => (typeof value === 'bigint' ? `${value}n` : value)
const result = [
  parseColumn('12.50\n1,000.00\nn/a\n3\n\n-4'),
  ['0', '-0.5', 'abc', '1.2.3', ' ', ' 7 ', '12 EUR'].map((text) => parseAmount(text)),
  parseAmount('1.5', 0),
  parseAmount('x', 3),
  parseColumn('none'),
  formatAmount(123456n),
  formatAmount(-5n)
]
console.log('RESULT ' + JSON.stringify(result, show))
