// validator-isdate-short: throws with validator@13.12.0, answers with validator@13.15.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const validator = require('validator')
show(['2024-08-09', '2024-08', '2024', '202', 'test', '2024-08-'].map((s) => validator.isDate(s)))
