const { Rack } = require('sensor-rack')

const rack = new Rack([
  { id: 'wind', unit: 'm/s', driver: { read: () => 4.2 } },
  { id: 'air', unit: 'C', driver: { read: () => { throw new Error('no answer on line 2') } } },
  { id: 'sun', unit: 'W', driver: { read: () => 310 } },
])
console.log(rack.probe('air'))
console.log(rack.telegram())
