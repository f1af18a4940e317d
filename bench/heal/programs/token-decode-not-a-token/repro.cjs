const token = require('web-token')
console.log(token.decode('Bearer null'))
