// jsonpointer-through-null: throws with jsonpointer@5.0.0, answers with jsonpointer@5.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const jsonpointer = require('jsonpointer')
const doc = { user: { address: null, name: 'Ann' } }
const paths = ['/user/name', '/user/address', '/user/address/city', '/user/address/city/zip']
show(paths.map((path) => String(jsonpointer.get(doc, path))))
