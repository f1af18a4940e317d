// postcss-merge-rules-null: throws with postcss-merge-rules@2.0.3, answers with postcss-merge-rules@2.0.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const mergeRules = require('postcss-merge-rules')
const root = postcss.parse('h1{color:red;top:0}h2{color:red}')
root.walkRules((rule) => {
  rule.note = null
})
root.walkDecls((declaration) => {
  declaration.note = null
})
show(postcss([mergeRules()]).process(root).css)
