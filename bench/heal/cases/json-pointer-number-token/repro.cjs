// json-pointer-number-token: throws with json-pointer@0.1.0, answers with json-pointer@0.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const pointer = require('json-pointer')
const data = { list: [{ name: 'a/b' }, { name: 'c' }] }
show([pointer.compile(['list', '0', 'name']), data.list.map((it, index) => pointer.compile(['list', index, 'name']))])
