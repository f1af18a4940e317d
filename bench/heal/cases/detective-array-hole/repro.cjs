// detective-array-hole: throws with detective@2.1.1, answers with detective@2.1.2
const detective = require('detective')
const source = 'var a = require("a"); var list = b || [, 0]; require("c")'
console.log(`RESULT ${JSON.stringify(detective(source))}`)
