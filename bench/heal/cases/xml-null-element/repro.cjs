// xml-null-element: throws with xml@0.0.12, answers with xml@1.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const xml = require('xml')
show(xml([{ a: null }, { b: [{ c: null }, { d: 1 }] }]))
