const { fillAll } = require('letter-fill')

const people = [{ name: 'ann lee', debt: 12.5 }]
console.log(fillAll('Dear {name | title}, you owe us {debt | euro}.', people))
console.log(fillAll('You owe us {debt | valueOf}.', people))
