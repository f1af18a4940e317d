// cheerio-find-in-text: throws with cheerio@1.0.0-rc.5, answers with cheerio@1.0.0-rc.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const cheerio = require('cheerio')
const $ = cheerio.load('<div>one <p>two <b>three</b></p></div>')
show($('div').contents().find('b').text())
