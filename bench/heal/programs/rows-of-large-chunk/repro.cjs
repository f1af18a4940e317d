const { Readable } = require('node:stream')
const { pipeline } = require('node:stream')
const { TableCollector } = require('table-collect')

const columns = ['day', 'visits']
const rows = (count) => Array.from({ length: count }, (_, i) => [i, 1])
const table = new TableCollector()
pipeline(Readable.from([{ columns, rows: rows(3) }, { columns, rows: rows(300000) }]), table, (error) => {
  console.log(error ?? table.sum('visits'))
})
