// postcss-siblings-of-orphan: throws with postcss@6.0.21, answers with postcss@6.0.22
const postcss = require('postcss')
const root = postcss.parse('a{} b{}')
const decl = postcss.decl({ prop: 'color', value: 'red' })
const text = (node) => (node === undefined ? 'none' : String(node))
console.log(`RESULT ${JSON.stringify([root.first.next(), root.last.next(), root.last.prev(), decl.next(), root.next()].map(text))}`)
