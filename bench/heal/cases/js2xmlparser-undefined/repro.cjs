// js2xmlparser-undefined: throws with js2xmlparser@0.1.2, answers with js2xmlparser@0.1.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const toXml = require('js2xmlparser')
show(toXml('person', { name: 'Ann', nick: undefined, age: 3 }))
