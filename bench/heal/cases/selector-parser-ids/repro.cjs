// selector-parser-ids: throws with postcss-selector-parser@1.0.1, answers with postcss-selector-parser@1.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parser = require('postcss-selector-parser')
const types = []
const answer = parser((root) => root.eachInside((node) => types.push(node.type))).process('#a#b, .c#d').result
show([answer, types])
