import { Timings } from 'timing-summary'

const timings = new Timings()
for (let request = 0; request < 200_000; request++) timings.add('GET /', 5 + (request % 100) / 10)
console.log(timings.summary('GET /'))
