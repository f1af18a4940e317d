// cheerio-root-replacewith: throws with cheerio@0.15.0, answers with cheerio@0.16.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const cheerio = require('cheerio')
const $ = cheerio.load('<p>123</p>')
$.root().replaceWith('<div>' + $.html() + '</div>')
$('p').replaceWith('<b>4</b>')
show($.html())
