import { exportLines, Tracer } from 'span-export'

let now = 1_700_000_000_000_000_000n
const tracer = new Tracer(() => (now += 1500n))
tracer.run('query', (set) => {
  set('db.table', 'orders')
  set('db.rows', 3)
})
tracer.run('upload', (set) => set('file.inode', 9_007_199_254_740_993n))
process.stdout.write(exportLines(tracer.spans))
