const { subjectOf } = require('letter-file')
subjectOf('no-such-letter.txt', (error, subject) => console.log(error ? `failed with ${error.code}` : `subject ${subject}`))
