// decode-uri-component-mixed: throws with decode-uri-component@0.2.0, answers with decode-uri-component@0.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const decode = require('decode-uri-component')
show([decode('%ea%ba%5a%ba'), decode('a%20b'), decode('%41%ff')])
