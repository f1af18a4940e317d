const { Rates } = require('rate-cache')
let now = 0
let next = 1
const rates = new Rates(() => next++, { ttlMs: 10, now: () => now })
const seen = []
for (const at of [0, 5, 50, 55, 70]) { now = at; seen.push(rates.rate('x') ?? null) }
console.log(`RESULT ${JSON.stringify(seen)}`)
