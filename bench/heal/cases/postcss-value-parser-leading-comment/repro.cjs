// postcss-value-parser-leading-comment: throws with postcss-value-parser@1.2.0, answers with postcss-value-parser@1.4.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const valueParser = require('postcss-value-parser')
const parts = (text) => valueParser(text).nodes.map((node) => [node.type, node.value])
show([parts('10px /2em'), parts('/2em'), valueParser('/ 2em').toString()])
