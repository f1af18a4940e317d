const Gate = require('parking-gate')
const gate = new Gate(2)
const { ticket } = gate.enter('AB 123')
gate.pay(ticket, 0)
console.log(gate.leave(ticket))
// The same ticket once more, for the car behind.
console.log(gate.leave(ticket))
