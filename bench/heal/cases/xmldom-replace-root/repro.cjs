// xmldom-replace-root: throws with @xmldom/xmldom@0.8.5, answers with @xmldom/xmldom@0.8.6
const { DOMParser } = require('@xmldom/xmldom')
const doc = new DOMParser().parseFromString('<?xml version="1.0"?><!-- top --><a><b/></a>', 'text/xml')
const renamed = doc.createElement('c')
while (doc.documentElement.firstChild) renamed.appendChild(doc.documentElement.firstChild)
doc.replaceChild(renamed, doc.documentElement)
console.log(`RESULT ${JSON.stringify([String(doc), doc.documentElement.tagName])}`)
