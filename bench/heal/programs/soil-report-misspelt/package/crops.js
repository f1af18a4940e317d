'use strict'

/** What crops want of the soil: the range of pH, and the least of phosphorus and of potassium (mg a kilogram). */
module.exports = {
  potato: { pH: [5.0, 6.5], phosphorus: 50, potassium: 120 },
  barley: { pH: [6.0, 7.5], phosphorus: 40, potassium: 100 },
  clover: { pH: [6.2, 7.0], phosphorus: 30, potassium: 80 },
}
