const { parseColumn, formatAmount } = require('amount-text')

const { total, bad } = parseColumn('12.50\n1,000.00\nn/a\n3')
console.log(formatAmount(total), bad)
