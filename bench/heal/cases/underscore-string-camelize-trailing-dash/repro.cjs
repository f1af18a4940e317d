// underscore-string-camelize-trailing-dash: throws with underscore.string@2.3.1, answers with underscore.string@2.3.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const s = require('underscore.string')
show(['-webkit-transform', 'max-width-', 'foo_bar', 'a - '].map((name) => s.camelize(name)))
