// marked-bracketed-constructor: throws with marked@0.1.5, answers with marked@0.1.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const marked = require('marked')
show(marked('the [constructor] of a class'))
