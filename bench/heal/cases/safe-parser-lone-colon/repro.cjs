// safe-parser-lone-colon: throws with postcss-safe-parser@4.0.1, answers with postcss-safe-parser@4.0.2
const parse = require('postcss-safe-parser')
const texts = ['a { b: c', 'a { : ; }', 'a { b: c; : ; d: e }']
console.log(`RESULT ${JSON.stringify(texts.map((css) => parse(css).toString()))}`)
