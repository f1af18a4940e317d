// loupe-anonymous-function: throws with loupe@2.1.0, answers with loupe@2.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { inspect } = require('loupe')
show([inspect(() => 1), inspect({ run: function go() {} })])
