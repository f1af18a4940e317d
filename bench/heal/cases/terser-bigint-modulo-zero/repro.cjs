// terser-bigint-modulo-zero: throws with terser@5.51.2, answers with terser@5.51.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { minify } = require('terser')
minify('export const rest = 7n % 0n; export const two = 5n % 3n', { module: true }).then((done) => show(done.code))
