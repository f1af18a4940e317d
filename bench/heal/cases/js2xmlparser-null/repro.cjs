// js2xmlparser-null: throws with js2xmlparser@0.1.0, answers with js2xmlparser@0.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const toXml = require('js2xmlparser')
show(toXml('person', { name: 'Ann', nick: null, age: 3 }))
