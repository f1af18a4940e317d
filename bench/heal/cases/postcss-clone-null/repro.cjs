// postcss-clone-null: throws with postcss@5.0.14, answers with postcss@5.0.15
const postcss = require('postcss')
const rule = postcss.rule({ selector: 'a' })
rule.append({ prop: 'color', value: 'red' })
rule.note = null
const copy = rule.clone({ selector: 'b' })
console.log(`RESULT ${JSON.stringify([String(copy), copy.note, copy.nodes[0].parent === copy])}`)
