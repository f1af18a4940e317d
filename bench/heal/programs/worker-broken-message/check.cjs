const { Worker } = require('line-worker')
const worker = new Worker({ mail: () => {} })
const taken = ['{"kind":"mail"}', '{"kind":', '{"kind":"fax"}', '{"kind":"mail"}'].map((text) => worker.take(text))
console.log(`RESULT ${JSON.stringify([taken, worker.done, worker.dead.map((one) => one.text)])}`)
