// csso-empty-argument: throws with csso@2.2.1, answers with csso@2.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { minify } = require('csso')
show([
  minify('a { color: rgba(,255,255,1) } b { color: rgb(255, 0, 0) }').css,
  minify('c { color: rgba(0,0,0,1) }').css,
])
