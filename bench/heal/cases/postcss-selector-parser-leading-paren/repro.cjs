// postcss-selector-parser-leading-paren: throws with postcss-selector-parser@3.1.2, answers with postcss-selector-parser@4.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parser = require('postcss-selector-parser')
const out = []
const processor = parser((selectors) => selectors.each((selector) => out.push(String(selector))))
Promise.resolve(processor.process('(h1), a')).then((result) => show([String(result.result || result), out]))
