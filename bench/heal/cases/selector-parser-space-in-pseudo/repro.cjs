// selector-parser-space-in-pseudo: throws with postcss-selector-parser@0.0.4, answers with postcss-selector-parser@0.0.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parser = require('postcss-selector-parser')
const p = (parser.default || parser)()
show(p.process('a:not(  h2 )').result)
