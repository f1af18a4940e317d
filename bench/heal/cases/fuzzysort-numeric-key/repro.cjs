// fuzzysort-numeric-key: throws with fuzzysort@1.9.0, answers with fuzzysort@2.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fuzzysort = require('fuzzysort')
const orders = [{ id: 123, name: 'one' }, { id: '312', name: 'two' }, { id: 456, name: 'three' }, { id: 'x12', name: 'four' }]
const found = fuzzysort.go('12', orders, { key: 'id' })
show([found.length, found.total, found.map((hit) => [hit.target, hit.obj.name]).sort()])
