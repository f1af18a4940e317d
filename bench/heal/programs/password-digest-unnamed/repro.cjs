const keeper = require('pass-keeper')

const kept = keeper.hash('correct horse')
console.log(keeper.matches('correct horse', kept), keeper.matches('wrong', kept))
