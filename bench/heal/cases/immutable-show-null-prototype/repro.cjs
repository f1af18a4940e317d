// immutable-show-null-prototype: throws with immutable@3.8.2, answers with immutable@4.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { List, Map } = require('immutable')
const query = Object.assign(Object.create(null), { page: 2 })
show([String(List([1, 'a'])), String(List([query])), String(Map({ query }))])
