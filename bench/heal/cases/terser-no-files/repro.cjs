// terser-no-files: throws with terser@5.19.4, answers with terser@5.20.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { minify } = require('terser')
minify({}).then((out) => show(out.code), (err) => {
  if (err instanceof TypeError) throw err
  show(err.message)
})
