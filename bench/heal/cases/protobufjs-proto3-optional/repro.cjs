// protobufjs-proto3-optional: throws with protobufjs@6.11.0, answers with protobufjs@6.11.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const protobuf = require('protobufjs')
const { root } = protobuf.parse('syntax = "proto3";\nmessage A { optional int32 n = 1; }\nextend A { optional int32 m = 200; }', { keepCase: true })
show(Object.keys(root.lookupType('A').fields))
