// csso-bad-trbl: throws with csso@4.1.1, answers with csso@4.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const csso = require('csso')
show(csso.minify('.a{margin-top:var(--x);margin:1px 2px 3px 4px 5px}.b{padding:;padding:1px}.c{margin:$bad}').css)
