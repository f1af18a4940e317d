// xmldom-bare-declaration: throws with xmldom@0.1.19, answers with xmldom@0.1.20
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { DOMParser } = require('xmldom')
let complaints = 0
const doc = new DOMParser({ errorHandler: () => (complaints += 1) }).parseFromString('<a/><!', 'text/xml')
show([doc.documentElement.nodeName, complaints > 0])
