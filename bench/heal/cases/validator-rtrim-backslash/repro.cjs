// validator-rtrim-backslash: throws with validator@11.0.0, answers with validator@11.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const validator = require('validator')
show(validator.rtrim('C:\\temp\\\\', '\\'))
