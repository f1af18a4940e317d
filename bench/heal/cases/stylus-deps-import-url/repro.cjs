// stylus-deps-import-url: throws with stylus@0.55.0, answers with stylus@0.56.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stylus = require('stylus')
show(stylus('@import url("foo.css")\na\n  b c\n').deps())
