// xmlbuilder-empty-object: throws with xmlbuilder@2.2.1, answers with xmlbuilder@2.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const xml = require('xmlbuilder')
show(xml.create({ root: { empty: {}, name: 'x', inner: { none: {} } } }).end())
