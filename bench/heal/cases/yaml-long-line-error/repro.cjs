// yaml-long-line-error: throws with yaml@2.2.1, answers with yaml@2.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { parseDocument } = require('yaml')
const messages = (text) => parseDocument(text).errors.map((error) => error.message)
const title = `"${'long title '.repeat(8).slice(0, 80)}`
show([messages('a: [1'), messages(`${title}\r`), parseDocument('a: 1').toJS()])
