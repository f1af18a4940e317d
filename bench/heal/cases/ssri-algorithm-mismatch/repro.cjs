// ssri-algorithm-mismatch: throws with ssri@4.1.4, answers with ssri@4.1.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const ssri = require('ssri')
const integrity = ssri.fromData('hello', { algorithms: ['sha1'] })
const stream = ssri.integrityStream({ integrity, algorithms: ['sha512'] })
stream.on('verified', (found) => show(['verified', String(found)]))
stream.on('error', (error) => show(['error', error.code]))
stream.resume()
stream.end('hello')
