// cheerio-attr-text-node: throws with cheerio@0.13.1, answers with cheerio@0.14.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const $ = require('cheerio').load('<p>one <b>two</b></p>')
$('p').contents().attr('id', 'x')
show([$('p').html(), $('b').attr('id')])
