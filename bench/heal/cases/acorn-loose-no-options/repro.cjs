// acorn-loose-no-options: throws with acorn@3.1.0, answers with acorn@3.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { parse_dammit } = require('acorn/dist/acorn_loose')
show([parse_dammit('var a = ', {}).body.length, parse_dammit('foo(; bar()').body.map((node) => node.type)])
