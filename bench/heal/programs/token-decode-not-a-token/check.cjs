const token = require('web-token')
const good = token.sign({ a: 1 }, 's', { subject: 'ada' })
console.log(`RESULT ${JSON.stringify([token.decode('Bearer null'), token.decode(good)])}`)
