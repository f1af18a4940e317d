// markdown-it-strikethrough-like: throws with markdown-it@12.0.3, answers with markdown-it@12.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const markdownIt = require('markdown-it')
show(markdownIt('default').render('-~~~~;~~~~~~'))
