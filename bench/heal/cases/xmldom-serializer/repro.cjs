// xmldom-serializer: throws with xmldom@0.1.20, answers with xmldom@0.1.21
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { DOMParser, XMLSerializer } = require('xmldom')
const doc = new DOMParser().parseFromString('<a b="1"><c>text</c></a>', 'text/xml')
show(new XMLSerializer().serializeToString(doc.documentElement))
