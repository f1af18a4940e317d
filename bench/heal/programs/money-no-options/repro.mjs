import { formatMoney } from 'money-text'
console.log(formatMoney(123456, { symbol: 'EUR ' }))
console.log(formatMoney(123456))
