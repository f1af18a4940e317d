// buble-register-newer-node: throws with buble@0.14.2, answers with buble@0.14.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('node:fs')
fs.writeFileSync('input.js', 'const double = (x) => x * 2\nmodule.exports = double(21)\n')
require('buble/register')
show(require('./input.js'))
