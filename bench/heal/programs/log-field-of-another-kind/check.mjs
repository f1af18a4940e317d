import { createLogger, parse, stringify } from 'logfmt-line'
const lines = []
createLogger((line) => lines.push(line), { pid: 7 }).child({ app: 'web' }).error('it failed', { err: new Error('no "x"'), tags: ['a', 'b c'] })
const back = (value) => JSON.parse(parse(stringify({ value })).value)
console.log(`RESULT ${JSON.stringify([lines, back({ a: 1, b: [true, null] }), back([]), back({}), back(['x y', 'a"b']), stringify({ a: 1.5, b: false, c: null, d: undefined, 'e f': '', g: 'plain' }), parse('a="x\\ny" b=')])}`)
