// terser-compare-chains: throws with terser@5.3.0, answers with terser@5.3.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { minify } = require('terser')
minify("if (a) { b?.c } else { b?.c } x ? y?.z : y?.z", {}).then((result) => show(result.code))
