const { FieldReport } = require('soil-report')

const field = new FieldReport('Long Acre', 4000, [
  { pH: 5.4, phosphorus: 44, potassium: 130 },
  { pH: 5.8, phosphorus: 40, potassium: 110 },
])
console.log(field.adviceFor('potato'))
console.log(field.adviceFor('clover'))
