// markdown-it-footnote-definition-in-definition: throws with markdown-it-footnote@3.0.2, answers with markdown-it-footnote@3.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const md = require('markdown-it')().use(require('markdown-it-footnote'))
show(md.render('foo[^1] bar[^2].\n\n[^1]:[^2]: baz\n'))
