// jshint-eqnull-let: throws with jshint@2.8.0, answers with jshint@2.9.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { JSHINT } = require('jshint')
JSHINT('if (x == let) {}', { eqnull: true })
show(JSHINT.errors.filter(Boolean).map((error) => [error.line, error.reason]))
