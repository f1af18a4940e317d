// markdown-it-attrs-emphasis: throws with markdown-it-attrs@2.4.1, answers with markdown-it-attrs@3.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const md = require('markdown-it')().use(require('markdown-it-attrs'))
show(md.render('a *bold*{.btn} and [more](/more){data-kind=big} words'))
