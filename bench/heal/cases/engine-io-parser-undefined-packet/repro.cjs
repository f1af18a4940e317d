// engine-io-parser-undefined-packet: throws with engine.io-parser@1.3.0, answers with engine.io-parser@1.3.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parser = require('engine.io-parser')
show([parser.decodePacket(undefined), parser.decodePacket('4hello')])
