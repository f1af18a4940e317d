// postcss-simple-vars-number-value: throws with postcss-simple-vars@0.2.4, answers with postcss-simple-vars@0.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const vars = require('postcss-simple-vars')
const zero = postcss.plugin('zero', () => (root) => {
  root.eachDecl((decl) => {
    if (decl.value === '0px') decl.value = 0
  })
})
show(postcss([zero, vars]).process('$w: 3px; a { margin-right: 0px; top: $w }').css)
