const Gate = require('parking-gate')
let now = 0
const gate = new Gate(1, () => now)
const told = []
told.push(gate.enter('A'), gate.enter('B'), gate.leave('T1'))
now = 30 * 60000
told.push(gate.due('T1'), gate.pay('T1', 100), gate.pay('T1', 500), gate.leave('T1'), gate.leave('T1'), gate.leave('T9'), gate.free, gate.pay('T1', 5))
told.push(gate.enter('C'))
gate.pay('T2', 0)
now += 16 * 60000
told.push(gate.leave('T2'), gate.leave(), gate.free)
console.log(`RESULT ${JSON.stringify(told)}`)
