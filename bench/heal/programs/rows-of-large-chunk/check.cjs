const { Readable, pipeline } = require('node:stream')
const { TableCollector } = require('table-collect')

const rows = (count, from = 0) => Array.from({ length: count }, (_, i) => [from + i, 1])
const columns = ['day', 'visits']
const first = rows(2)
const chunks = [
  { columns, rows: first },
  { columns, rows: rows(300000, 2) },
  { columns: ['visits', 'day'], rows: [[5, 300002], [6, 300003]] },
  { columns, rows: [] }
]
const table = new TableCollector()
pipeline(Readable.from(chunks), table, (error) => {
  const other = new TableCollector()
  pipeline(Readable.from([chunks[0], { columns: ['day'], rows: [[1]] }]), other, (odd) => {
    console.log(
      `RESULT ${JSON.stringify([
        error ?? null,
        table.rows.length,
        table.rows.every(([day], index) => day === index),
        table.sum('visits'),
        first.length,
        Boolean(odd),
        other.rows
      ])}`
    )
  })
})
