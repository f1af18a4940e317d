// babylon-export-hole: throws with babylon@6.11.5, answers with babylon@6.11.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const babylon = require('babylon')
const tree = babylon.parse('export const [, second] = pair', { sourceType: 'module' })
const [node] = tree.program.body
const { elements } = node.declaration.declarations[0].id
show([node.type, elements.map((one) => one && one.name)])
