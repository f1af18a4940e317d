const Lift = require('lift-control')

const ride = (floor, ...calls) => {
  const log = []
  const lift = new Lift({ floor, calls })
  lift.on('open', (at) => log.push(at))
  lift.on('rest', (at, stops) => log.push(`rest ${at} ${stops}`))
  log.push(lift.run())
  lift.call(0)
  log.push(lift.run(), lift.goal, lift.floor)
  lift.tick()
  return log
}
console.log(`RESULT ${JSON.stringify([ride(3, 5), ride(-2, 0, 2), ride(2, -1, 0, 4), ride(0), ride(0, 0, -1), new Lift().run()])}`)
