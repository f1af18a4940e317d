// xml-js-number-content: throws with xml-js@1.3.2, answers with xml-js@1.3.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { js2xml } = require('xml-js')
show(js2xml({ item: { name: { _text: 'a<b' }, price: { _text: 12.5 }, left: { _text: true } } }, { compact: true }))
