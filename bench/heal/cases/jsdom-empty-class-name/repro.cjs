// jsdom-empty-class-name: throws with jsdom@9.8.0, answers with jsdom@9.8.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { jsdom } = require('jsdom')
const document = jsdom('<p class="a">text</p>')
show([document.getElementsByClassName('').length, document.getElementsByClassName('a').length])
