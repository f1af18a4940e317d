const { describe } = require('body-kind')
console.log(describe({ headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': '12' } }))
