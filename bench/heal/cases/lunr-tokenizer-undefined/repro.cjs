// lunr-tokenizer-undefined: throws with lunr@0.4.2, answers with lunr@0.4.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const lunr = require('lunr')
show([lunr.tokenizer(undefined), lunr.tokenizer(null)])
