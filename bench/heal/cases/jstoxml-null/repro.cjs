// jstoxml-null: throws with jstoxml@0.2.4, answers with jstoxml@1.1.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { toXML } = require('jstoxml')
const orders = [{ id: 1, note: 'soon' }, null, { id: 2 }]
show([toXML({ a: 1 }), orders.map((order) => toXML(order))])
