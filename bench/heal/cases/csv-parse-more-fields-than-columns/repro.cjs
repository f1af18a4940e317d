// csv-parse-more-fields-than-columns: throws with csv-parse@4.0.0, answers with csv-parse@4.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parse = require('csv-parse/lib/sync')
show(parse('a,b\n1,2,3\n4,5\n', { columns: true, relax_column_count: true }))
