const { pointAt, degreesOf, between, leeOf, windText, windRose } = require('compass-rose')

console.log('RESULT ' + JSON.stringify([
  [0, 11, 12, 337.5, 348.7, 348.75, 352, 359.9, 360, -5, -20, 712, 90, 168.75].map((degrees) => pointAt(degrees).short),
  pointAt(355).long, windText(-3, 'light'), windRose([350, 3, 355, 337, 90, 92, 181]),
  leeOf(175), between(350, 10), degreesOf('NNW')
]))
