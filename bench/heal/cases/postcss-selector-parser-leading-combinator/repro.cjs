// postcss-selector-parser-leading-combinator: throws with postcss-selector-parser@1.1.2, answers with postcss-selector-parser@1.1.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parser = require('postcss-selector-parser')
const kinds = []
const text = parser((root) => root.first.each((node) => { kinds.push(node.type) })).process('> *').result
show([text, kinds])
