const { Race } = require('yardstick-race')

const race = new Race('Wednesday')
  .add({ sail: 'GER 12', yardstick: 105, elapsed: '1:10:00' })
  .add({ sail: 'GER 7', yardstick: 98 })
  .add({ sail: 'DEN 3', yardstick: 112, elapsed: '1:12:30' })
console.table(race.results())
