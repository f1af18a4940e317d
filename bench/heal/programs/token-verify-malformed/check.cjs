const { verify } = require('token-check')

verify('eyJhbGciOiJIUzI1NiJ9.bm90IGpzb24.c2ln', 'secret', (err, payload) => {
  console.log(`RESULT ${JSON.stringify([err ? err.name : null, payload === undefined])}`)
})
