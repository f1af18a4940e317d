// terser-hoist-destructuring: throws with terser@5.3.3, answers with terser@5.3.4
const { minify } = require('terser')
const source = 'function f(x) { var { a, b } = x; use(a); var c = b, [d] = a; return c + d }'
minify(source, { compress: { hoist_vars: true } }).then((out) => console.log(`RESULT ${JSON.stringify(out.code)}`))
