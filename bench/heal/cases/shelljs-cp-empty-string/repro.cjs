// shelljs-cp-empty-string: throws with shelljs@0.7.7, answers with shelljs@0.7.8
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const shell = require('shelljs')
shell.config.silent = true
const r = shell.cp('', 'target')
show([r.code, r.stderr])
