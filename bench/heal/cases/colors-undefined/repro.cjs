// colors-undefined: throws with colors@1.2.4, answers with colors@1.2.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const colors = require('colors/safe')
colors.enabled = false
show([colors.red('a', 1), colors.red(undefined), colors.bold('b', undefined)])
