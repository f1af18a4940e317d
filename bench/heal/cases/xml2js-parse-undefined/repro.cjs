// xml2js-parse-undefined: throws with xml2js@0.4.12, answers with xml2js@0.4.13
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const xml2js = require('xml2js')
const body = undefined
xml2js.parseString(body, (error, result) => show({ error: error instanceof Error, result: result === undefined }))
