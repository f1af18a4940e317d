// upath-parse-object: throws with upath@0.1.7, answers with upath@0.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const upath = require('upath')
show([upath.parse('/a/b.html'), upath.join('a', '..', 'b\\c.txt'), upath.extname('/a/b.html')])
