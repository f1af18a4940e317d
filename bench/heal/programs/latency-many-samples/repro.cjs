const Report = require('latency-report')

const report = new Report()
for (let i = 0; i < 400000; i++) report.add((i * 7919) % 1000)
console.log(String(report))
