// highlight-js-no-language-name: throws with highlight.js@8.8.0, answers with highlight.js@8.9.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const hljs = require('highlight.js')
const render = (code, lang) => (hljs.getLanguage(lang) ? hljs.highlight(lang, code).value : code)
show([render('let a', undefined), render('let a = 1', 'js')])
