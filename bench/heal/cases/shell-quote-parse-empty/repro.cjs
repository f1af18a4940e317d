// shell-quote-parse-empty: throws with shell-quote@0.1.0, answers with shell-quote@0.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { parse } = require('shell-quote')
show(['git  log', '', '   ', "a 'b c'"].map((line) => parse(line)))
