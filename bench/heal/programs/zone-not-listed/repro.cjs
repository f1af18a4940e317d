const { timeIn } = require('clock-zones')
for (const zone of ['CET', 'XYZ']) {
  try {
    console.log(zone, timeIn(zone, 600))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    console.log(zone, 'is not known')
  }
}
