// urijs-query-null-twice: throws with URIjs@1.15.1, answers with URIjs@1.16.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const URI = require('URIjs')
show(new URI('?x&x').query(true))
