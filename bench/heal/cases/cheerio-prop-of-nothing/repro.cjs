// cheerio-prop-of-nothing: throws with cheerio@0.20.0, answers with cheerio@0.22.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const cheerio = require('cheerio')
const $ = cheerio.load('<p><input type="checkbox" checked></p>')
show([$('input').prop('checked'), $('nothing').prop('checked') === undefined])
