// terser-negated-class: throws with terser@5.17.3, answers with terser@5.17.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { minify } = require('terser')
minify('if (!class {}) { a() } else { b() }').then(({ code }) => show(code))
