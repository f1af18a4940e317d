const { timeIn, offsetOf } = require('clock-zones')
const ask = (work) => { try { return work() } catch (error) { return error.name } }
console.log(`RESULT ${JSON.stringify([ask(() => timeIn('CET', 600)), ask(() => timeIn('XYZ', 600)), ask(() => offsetOf('XYZ')), ask(() => offsetOf('UTC'))])}`)
