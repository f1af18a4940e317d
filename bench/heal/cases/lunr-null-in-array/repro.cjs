// lunr-null-in-array: throws with lunr@0.5.12, answers with lunr@0.6.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const lunr = require('lunr')
show(lunr.tokenizer(['Red', null, 7, undefined]))
