const tail = require('log-tail')

const source = tail((counts) => console.log(JSON.stringify(counts)))
source.write('[INFO] started\n[WARN] slow\n')
source.end()
