const { subjectOf } = require('letter-file')
const { writeFileSync } = require('node:fs')
writeFileSync('letter.txt', 'Hello there\nmore')
subjectOf('no-such-letter.txt', (error) => {
  subjectOf('letter.txt', (other, subject) => console.log(`RESULT ${JSON.stringify([error ? error.code : null, other, subject])}`))
})
