// buffer-large-string: throws with buffer@3.4.2, answers with buffer@3.4.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Buffer } = require('buffer/')
show(new Buffer('x'.repeat(300000)).toString('utf8').length)
