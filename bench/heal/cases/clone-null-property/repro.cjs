// clone-null-property: throws with clone@0.0.0, answers with clone@0.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const clone = require('clone')
show(clone({ a: null, b: [1, null], c: { d: 'x' } }))
