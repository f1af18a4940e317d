// yargs-parser-null-config: throws with yargs-parser@8.0.0, answers with yargs-parser@8.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parse = require('yargs-parser')
show(parse(['--x', '1'], { configObjects: [{ a: null, b: { c: null, d: 2 } }] }))
