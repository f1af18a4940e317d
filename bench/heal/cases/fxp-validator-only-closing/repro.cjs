// fxp-validator-only-closing: throws with fast-xml-parser@4.3.6, answers with fast-xml-parser@4.4.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { XMLValidator } = require('fast-xml-parser')
show([XMLValidator.validate('<a><b/></a>'), XMLValidator.validate('</b>')])
