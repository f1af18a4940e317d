const { describe } = require('retry-plan')
console.log(describe({ name: 'mail', retry: { limit: 2, waitMs: 50 } }))
console.log(describe({ name: 'search' }))
