// cheerio-text-number: throws with cheerio@0.19.0, answers with cheerio@0.20.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const $ = require('cheerio').load('<p>a</p>')
$('p').text(5)
show([$.html(), $('p').text()])
