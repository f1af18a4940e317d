const columns = require('column-print')

const files = [
  { name: 'a.txt', size: 12 },
  { name: 'holidays.zip', size: 104857600 },
]
console.log(`RESULT ${JSON.stringify(columns(files, { config: { size: { align: 'right', width: 6 } } }))}`)
