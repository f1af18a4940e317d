// csv-parse-extra-column: throws with csv-parse@4.6.1, answers with csv-parse@4.6.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parse = require('csv-parse/lib/sync')
let code = 'none'
try {
  parse('a,b,c\n1,2,3\n4,5,6,\n', { columns: true })
} catch (err) {
  if (err instanceof TypeError) throw err
  code = err.message
}
show(code)
