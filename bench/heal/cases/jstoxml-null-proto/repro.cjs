// jstoxml-null-proto: throws with jstoxml@0.2.4, answers with jstoxml@1.1.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { toXML } = require('jstoxml')
const query = require('node:querystring').parse('name=Ann&town=Rome')
show([toXML({ a: 1 }), toXML(query)])
