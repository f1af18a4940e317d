// detective-require-nothing: throws with detective@2.3.0, answers with detective@3.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const detective = require('detective')
show([detective('require(); require("a")'), detective.find('require(b); require("c")')])
