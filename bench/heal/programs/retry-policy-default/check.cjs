const { waits } = require('retry-plan')
console.log(`RESULT ${JSON.stringify([waits({ retry: { limit: 2, waitMs: 50 } }), waits({})])}`)
