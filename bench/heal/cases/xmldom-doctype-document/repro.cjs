// xmldom-doctype-document: throws with xmldom@0.1.19, answers with xmldom@0.1.20
const { DOMImplementation } = require('xmldom')
const dom = new DOMImplementation()
const type = dom.createDocumentType('html', '-//W3C//DTD XHTML 1.0//EN', 'xhtml.dtd')
const doc = dom.createDocument('http://www.w3.org/1999/xhtml', 'html', type)
const kinds = Array.from(doc.childNodes, (node) => node.nodeType)
console.log(`RESULT ${JSON.stringify([doc.doctype.publicId, doc.documentElement.tagName, kinds, doc.firstChild === doc.doctype])}`)
