import { exportLines, slowest, Tracer } from 'span-export'

let now = 1_700_000_000_000_000_000n
const tracer = new Tracer(() => (now += 1500n))
tracer.run('outer', (set) => {
  tracer.run('query', (setOf) => {
    setOf('db.table', 'orders')
    setOf('db.rows', 3)
  })
  set('file.inode', 9_007_199_254_740_993n)
  set('offset', -5n)
  set('ok', true)
})
console.log(`RESULT ${JSON.stringify([exportLines(tracer.spans).split('\n'), slowest(tracer.spans, 1), exportLines([])])}`)
