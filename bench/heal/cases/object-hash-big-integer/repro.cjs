// object-hash-big-integer: throws with object-hash@2.1.1, answers with object-hash@2.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const hash = require('object-hash')
const list = [hash({ id: 10n }), hash({ id: 10n }), hash({ id: 11n }), hash([1n, 2n])]
show([list.every((text) => /^[0-9a-f]{40}$/.test(text)), list[0] === list[1], list[0] === list[2], new Set(list).size])
