const { Readable } = require('node:stream')
const { importAll } = require('tsv-import')

importAll(Readable.from(['name\tcity\nAnn\tBergen\nBob\t\n']))
  .then((first) => {
    console.log(first)
    return importAll(Readable.from([]))
  })
  .then((second) => console.log(second))
