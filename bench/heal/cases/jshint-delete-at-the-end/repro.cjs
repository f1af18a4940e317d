// jshint-delete-at-the-end: throws with jshint@2.6.0, answers with jshint@2.6.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { JSHINT } = require('jshint')
JSHINT('delete', {})
show(JSHINT.errors.filter(Boolean).map((error) => [error.line, error.reason]))
