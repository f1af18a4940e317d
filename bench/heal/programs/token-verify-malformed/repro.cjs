const { verify } = require('token-check')

verify('eyJhbGciOiJIUzI1NiJ9.bm90IGpzb24.c2ln', 'secret', (err, payload) => {
  console.log(err ? `401 ${err.name}` : payload)
})
