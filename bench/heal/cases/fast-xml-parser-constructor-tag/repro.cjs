// fast-xml-parser-constructor-tag: throws with fast-xml-parser@3.12.5, answers with fast-xml-parser@3.12.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parser = require('fast-xml-parser')
show(parser.parse('<class name="Date"><constructor>new</constructor><constructor>now</constructor><toString>t</toString></class>'))
