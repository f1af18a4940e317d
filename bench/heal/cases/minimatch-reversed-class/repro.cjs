// minimatch-reversed-class: throws with minimatch@2.0.1, answers with minimatch@2.0.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const minimatch = require('minimatch')
show([minimatch('a', '[z-a]'), minimatch('a', '[a-z]')])
