import { formatMoney } from 'money-text'
console.log(`RESULT ${JSON.stringify([formatMoney(123456), formatMoney(-5, { digits: 0 }), formatMoney(100000000, { symbol: 'EUR ' })])}`)
