// csso-bad-part: throws with csso@4.0.1, answers with csso@4.0.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { minify } = require('csso')
show([
  minify('a { } ! b { color: red } c:hover, { color: #ff0000 }').css,
  minify('@media ( { a { color: red } }').css,
  minify('d { color: #ff0000 }').css,
])
