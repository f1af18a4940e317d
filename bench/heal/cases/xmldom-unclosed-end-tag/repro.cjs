// xmldom-unclosed-end-tag: throws with xmldom@0.1.19, answers with xmldom@0.1.20
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { DOMParser } = require('xmldom')
let complaints = 0
const doc = new DOMParser({ locator: {}, errorHandler: () => (complaints += 1) }).parseFromString('<Page></Page', 'text/xml')
show([doc.documentElement.nodeName, doc.documentElement.attributes.length, complaints > 0])
