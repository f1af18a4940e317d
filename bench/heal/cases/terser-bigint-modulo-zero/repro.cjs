// terser-bigint-modulo-zero: throws with terser@5.51.2, answers with terser@5.51.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { minify } = require('terser')
const source = 'export const rest = () => 5n % 0n; export const two = () => 5n % 3n'
minify(source, { module: true }).then(({ code }) => show(code))
