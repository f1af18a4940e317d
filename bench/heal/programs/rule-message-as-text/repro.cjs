const Rules = require('form-rules')
const rules = new Rules().field('name', 'required').field('age', 'number', { min: 18, message: 'adults only' })
console.log(rules.check({ name: 'Ada', age: 12 }))
