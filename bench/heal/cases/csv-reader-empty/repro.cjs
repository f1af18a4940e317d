// csv-reader-empty: throws with csv-reader@1.0.8, answers with csv-reader@1.0.9
const { Readable } = require('node:stream')
const CsvReader = require('csv-reader')
const rows = []
Readable.from([])
  .pipe(new CsvReader({ trim: true, skipEmptyLines: true }))
  .on('data', (row) => rows.push(row))
  .on('end', () => console.log(`RESULT ${JSON.stringify(rows)}`))
