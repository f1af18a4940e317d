// pretty-format-invalid-date: throws with pretty-format@23.5.0, answers with pretty-format@23.6.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const format = require('pretty-format')
show([format(new Date(Number.NaN)), format({ at: new Date(0), ended: new Date('soon') })])
