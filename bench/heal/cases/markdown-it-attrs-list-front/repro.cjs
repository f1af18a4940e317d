// markdown-it-attrs-list-front: throws with markdown-it-attrs@4.0.0, answers with markdown-it-attrs@4.1.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const md = require('markdown-it')().use(require('markdown-it-attrs'))
show(md.render('- {#first} [link](./link)\n- plain {.last}\n'))
