// xmldoc-text-after-root: throws with xmldoc@0.4.0, answers with xmldoc@0.5.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { XmlDocument } = require('xmldoc')
const doc = new XmlDocument('<?xml version="1.0"?>\n<list><item>one</item></list>\n<!-- end -->\ntrailing')
show([doc.name, doc.childNamed('item').val])
