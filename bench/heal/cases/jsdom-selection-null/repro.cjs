// jsdom-selection-null: throws with jsdom@9.2.0, answers with jsdom@9.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { jsdom } = require('jsdom')
const document = jsdom('<input type="checkbox"><input type="text" value="abc">')
show([...document.querySelectorAll('input')].map((input) => [input.type, input.selectionStart, input.selectionEnd]))
