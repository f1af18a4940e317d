const { Rates } = require('rate-cache')
let now = 0
const rates = new Rates(() => 1.1, { ttlMs: 10, now: () => now })
console.log('rate', rates.rate('EURUSD'))
now = 50
console.log('rate', rates.rate('EURUSD'))
