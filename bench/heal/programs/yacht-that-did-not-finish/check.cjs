const { Race, series } = require('yardstick-race')

const race = (...yachts) => yachts.reduce((all, [sail, yardstick, elapsed]) => all.add({ sail, yardstick, elapsed }), new Race('r'))
const first = race(['A', 105, '1:10:00'], ['B', 98], ['C', 112, '1:12:30'], ['D', 100, '1:06:00'])
const second = race(['B', 98, '0:59:59'], ['A', 105], ['C', 112])
console.log('RESULT ' + JSON.stringify([
  first.results(), second.results(), series([first, second]), series([second, first]), race(['A', 100, '1:00:00']).results(), race().results()
]))
