// showdown-malformed-table: throws with showdown@1.4.0, answers with showdown@1.4.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const showdown = require('showdown')
const converter = new showdown.Converter({ tables: true })
show(['|a|\n|-|-|\n|1|2|\n', '| a | b |\n|---|---|\n|c\n', 'a|b\n-|-\n', '|:-|:-|\n|a|b|\n'].map((text) => converter.makeHtml(text)))
