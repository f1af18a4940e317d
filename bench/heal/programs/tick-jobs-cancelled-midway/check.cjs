const tickJobs = require('tick-jobs')

const seen = []
const jobs = tickJobs(0)
jobs.once(500, () => { seen.push('a'); seen.push(jobs.cancel(b)) })
const b = jobs.every(250, (runs) => seen.push('b' + runs))
const c = jobs.every(100, (runs) => { seen.push('c' + runs); if (runs === 3) jobs.cancel(c) })
const d = jobs.every(300, () => { seen.push('d'); jobs.once(0, () => seen.push('new')) })
const result = [300, 600, 601, 900, 901].map((time) => [jobs.tick(time), seen.splice(0)])
result.push(jobs.cancel(b), jobs.cancel(c), jobs.cancel(d), Object.keys(jobs.jobs).length)
console.log('RESULT ' + JSON.stringify(result))
