// xml2js-text-before-root: throws with xml2js@0.4.1, answers with xml2js@0.4.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Parser } = require('xml2js')
const answers = []
new Parser().parseString('<?xml version="1.0"?>\nThis is a string.\n', (error) => {
  answers.push(error instanceof Error)
})
setTimeout(() => show(answers), 50)
