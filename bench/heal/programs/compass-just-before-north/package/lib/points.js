'use strict'

const NAMES = [
  'N north', 'NNE north-northeast', 'NE northeast', 'ENE east-northeast',
  'E east', 'ESE east-southeast', 'SE southeast', 'SSE south-southeast',
  'S south', 'SSW south-southwest', 'SW southwest', 'WSW west-southwest',
  'W west', 'WNW west-northwest', 'NW northwest', 'NNW north-northwest'
]

/** The sixteen points, from north on with the clock. */
exports.POINTS = NAMES.map((text) => {
  const [short, long] = text.split(' ')
  return { short, long }
})
