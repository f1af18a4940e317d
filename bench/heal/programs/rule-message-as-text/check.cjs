const Rules = require('form-rules')
const rules = new Rules().field('name', 'required', { message: 'who?' }).field('age', 'number', { min: 18, message: 'adults only' })
  .field('age', 'number', { max: 99 }).field('plan', 'oneOf', { values: ['a', 'b'], message: (value) => `no plan ${value}` }).field('zip', 'pattern', { pattern: /^\d{4}$/ })
console.log(`RESULT ${JSON.stringify([rules.check({ age: 12 }), rules.check({ name: 'Ada', age: 120, plan: 'c', zip: '12' }), rules.check({ name: 'A', age: '', plan: 'b', zip: '1234' }), rules.check({ name: 'A', age: 'x' })])}`)
