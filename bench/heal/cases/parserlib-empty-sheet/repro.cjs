// parserlib-empty-sheet: throws with parserlib@0.2.5, answers with parserlib@1.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parserlib = require('parserlib')
const events = []
const parser = new parserlib.css.Parser()
for (const type of ['startstylesheet', 'endstylesheet', 'error']) parser.addListener(type, () => events.push(type))
parser.parse('')
show(events)
