// word-wrap-empty: throws with word-wrap@1.0.0, answers with word-wrap@1.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const wrap = require('word-wrap')
show([wrap('a b c', { width: 3 }), wrap(''), wrap('\n')])
