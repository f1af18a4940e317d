// markdown-it-references-off: throws with markdown-it@2.1.3, answers with markdown-it@2.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const md = require('markdown-it')()
md.disable(['references'])
show(md.render('[a][b] and [c]'))
