// xmlbuilder-null-proto: throws with xmlbuilder@9.0.7, answers with xmlbuilder@10.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const builder = require('xmlbuilder')
const root = Object.create(null)
root.item = Object.assign(Object.create(null), { name: 'a' })
show(builder.create({ root }).end())
