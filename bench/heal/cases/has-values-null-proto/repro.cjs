// has-values-null-proto: throws with has-values@0.1.4, answers with has-values@1.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const hasValues = require('has-values')
const { parse } = require('node:querystring')
show(['a=1', ''].map((query) => hasValues(parse(query))))
