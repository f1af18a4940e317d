// arr-union-single-value: throws with arr-union@2.0.1, answers with arr-union@2.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const union = require('arr-union')
const tags = ['a', 'b']
show([union([...tags], 5, ['b', 'c']), union([...tags], null)])
