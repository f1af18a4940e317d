const Lift = require('lift-control')

const lift = new Lift({ floor: 3, calls: [5] })
lift.on('open', (floor) => console.log('open', floor))
lift.run()
lift.call(0)
console.log(lift.run())
