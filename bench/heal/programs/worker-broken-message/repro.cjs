const { Worker } = require('line-worker')
const worker = new Worker({ mail: () => {} })
for (const text of ['{"kind":"mail"}', '{"kind":', '{"kind":"mail"}']) worker.take(text)
console.log('done', worker.done)
