// bencode-null-value: throws with bencode@0.10.0, answers with bencode@0.11.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const bencode = require('bencode')
show([bencode.encode({ a: 'x', b: null, d: [1, 2] }).toString(), bencode.decode(bencode.encode({ n: 5, o: null })).n])
