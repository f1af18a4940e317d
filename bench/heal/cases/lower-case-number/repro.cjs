// lower-case-number: throws with lower-case@0.0.0, answers with lower-case@0.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const lowerCase = require('lower-case')
show(['ABC', 20.5, true].map((value) => lowerCase(value)))
