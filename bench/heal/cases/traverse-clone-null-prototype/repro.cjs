// traverse-clone-null-prototype: throws with traverse@0.3.8, answers with traverse@0.3.9
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const traverse = require('traverse')
const query = Object.create(null)
query.page = { number: 2 }
const copy = traverse(query).clone()
copy.page.number = 3
show([copy, query.page.number, Object.getPrototypeOf(copy) === null])
