// node-emoji-absent: throws with node-emoji@1.5.0, answers with node-emoji@1.5.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const emoji = require('node-emoji')
show([emoji.emojify(undefined), emoji.emojify(''), emoji.emojify('I :heart: it')])
