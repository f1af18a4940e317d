// qs-parse-numeric-entities-comma: throws with qs@6.13.0, answers with qs@6.13.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const qs = require('qs')
show(qs.parse('b&a[]=1,%26%239786%3B', { comma: true, charset: 'iso-8859-1', interpretNumericEntities: true }))
