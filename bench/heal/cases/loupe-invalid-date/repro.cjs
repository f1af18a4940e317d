// loupe-invalid-date: throws with loupe@2.3.4, answers with loupe@2.3.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { inspect } = require('loupe')
show([inspect(new Date('not a date')), inspect({ at: new Date(Number.NaN) }), inspect(new Date(0))])
