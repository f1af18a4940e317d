const { FieldReport } = require('soil-report')

const advice = (pHs, crop, area = 4000) => {
  try {
    return new FieldReport('f', area, pHs.map((pH, i) => ({ pH, phosphorus: 35 + 10 * i, potassium: 90 }))).adviceFor(crop)
  } catch (error) {
    return error.name
  }
}
console.log(`RESULT ${JSON.stringify([
  advice([5.4, 5.8], 'clover'),
  advice([5.4, 5.8], 'barley', 250),
  advice([5.9, 6.5], 'clover'),
  advice([4.2, 5.4], 'potato'),
  advice([7.2], 'clover'),
  advice([5.6], 'potato'),
  advice([5.6], 'rice'),
])}`)
