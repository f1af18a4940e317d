const { parse } = require('query-params')
console.log(parse('?name=Ada%20L&discount=50%'))
