// json-2-csv-many-rows: throws with json-2-csv@3.7.11, answers with json-2-csv@3.8.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { json2csv } = require('json-2-csv')
const rows = Array.from({ length: 250000 }, (unused, index) => ({ id: index, name: `n${index % 7}` }))
json2csv(rows, (error, csv) => {
  if (error) throw error
  const lines = csv.split('\n')
  show([lines.length, lines[0], lines[1], lines[200000], lines[250000]])
})
