const { kindOf } = require('body-kind')
console.log(`RESULT ${JSON.stringify([kindOf({ 'content-type': 'application/json; charset=utf-8' }), kindOf({ 'content-type': 'text/html' })])}`)
