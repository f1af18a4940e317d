// fast-xml-parser-long-tag: throws with fast-xml-parser@5.7.1, answers with fast-xml-parser@5.7.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { XMLParser } = require('fast-xml-parser')
const xml = '<list><item ' + Array.from({ length: 60000 }, (_, i) => 'a' + i + '="1"').join(' ') + '/></list>'
const { list } = new XMLParser({ ignoreAttributes: false }).parse(xml)
show([Object.keys(list), Object.keys(list.item).length])
