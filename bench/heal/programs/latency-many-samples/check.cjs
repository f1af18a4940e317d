const Report = require('latency-report')

const fill = (values) => values.reduce((report, value) => report.add(value), new Report())
const many = Array.from({ length: 400000 }, (_, i) => 5 + ((i * 7919) % 1000))
const first = [1, ...many]
const last = [...many, 2000]
const result = [
  fill(many).summary(),
  fill(first).summary().min,
  fill(last).summary().max,
  fill([3, 1, 2, NaN, 'x']).summary(),
  fill([-5]).summary(),
  fill([0, -0.5]).summary(),
  fill([]).summary(),
  String(fill([NaN])),
  fill([2, 1]).add(7).samples
]
console.log('RESULT ' + JSON.stringify(result))
