// css-selector-parser-negative-step: throws with css-selector-parser@2.2.2, answers with css-selector-parser@2.3.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { createParser } = require('css-selector-parser')
const parse = createParser()
const json = parse('li:nth-last-child(-n+3)')
show(json.rules[0].pseudoClasses ?? json.rules[0].items ?? json.rules[0])
