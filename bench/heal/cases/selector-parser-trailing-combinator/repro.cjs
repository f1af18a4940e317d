// selector-parser-trailing-combinator: throws with postcss-selector-parser@1.2.0, answers with postcss-selector-parser@1.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parser = require('postcss-selector-parser')
show(parser().process('a >').result)
