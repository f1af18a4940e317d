const chain = require('fetch-chain')

chain([chain.json], { body: '{"name": ' }, (err, context) => {
  console.log(err ? `refused with ${err.statusCode}` : context.value)
})
