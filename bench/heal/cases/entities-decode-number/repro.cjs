// entities-decode-number: throws with entities@0.5.0, answers with entities@1.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { decodeHTML4 } = require('entities')
const row = { name: 'caf&eacute;', year: 1999 }
show(Object.keys(row).map((key) => decodeHTML4(row[key])))
