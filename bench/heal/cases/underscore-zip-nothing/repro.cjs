// underscore-zip-nothing: throws with underscore@1.4.4, answers with underscore@1.5.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const _ = require('underscore')
const transpose = (rows) => _.zip(...rows)
show([transpose([['a', 'b'], [1, 2, 3]]), transpose([])])
