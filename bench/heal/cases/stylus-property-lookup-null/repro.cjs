// stylus-property-lookup-null: throws with stylus@0.29.0, answers with stylus@0.30.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stylus = require('stylus')
stylus.render('a\n  null\n  width 10px\n  if false\n    b 1\n  height @width\n  margin @padding\n', (err, css) => {
  if (err) throw err
  show(css)
})
