// hapi-accept-encoding-of-prototype: throws with @hapi/accept@3.2.3, answers with @hapi/accept@3.2.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Accept = require('@hapi/accept')
const run = (header) => [Accept.encoding(header, ['gzip', 'deflate']), Accept.encodings(header)]
show([run('gzip;q=0.5, deflate'), run('x-gzip'), run('constructor, gzip'), run('__proto__')])
