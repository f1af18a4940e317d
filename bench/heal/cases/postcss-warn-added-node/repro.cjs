// postcss-warn-added-node: throws with postcss@5.0.9, answers with postcss@5.0.10
const postcss = require('postcss')
const plugin = (root, result) => {
  const decl = postcss.decl({ prop: 'color', value: 'red' })
  root.first.append(decl)
  root.first.warn(result, 'read')
  decl.warn(result, 'added')
}
const result = postcss([plugin]).process('a{b:c}', { from: undefined })
console.log(`RESULT ${JSON.stringify(result.warnings().map((warning) => [warning.text, warning.line ?? null, String(warning)]))}`)
