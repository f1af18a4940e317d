// xml2js-async-invalid-xml: throws with xml2js@0.4.12, answers with xml2js@0.4.13
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Parser } = require('xml2js')
const answers = []
new Parser({ async: true }).parseString('"some data"', (error, result) => {
  answers.push([error && error.message.split('\n')[0], result === undefined])
})
setTimeout(() => show(answers), 50)
