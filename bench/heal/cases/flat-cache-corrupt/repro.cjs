// flat-cache-corrupt: throws with flat-cache@1.2.1, answers with flat-cache@1.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('node:fs')
const path = require('node:path')
fs.mkdirSync('cache', { recursive: true })
fs.writeFileSync(path.join('cache', 'one'), '{"a":')
const cache = require('flat-cache').load('one', path.resolve('cache'))
cache.setKey('b', 2)
show([cache.getKey('a') === undefined, cache.getKey('b')])
