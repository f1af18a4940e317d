// date-fns-constructfrom-null: throws with date-fns@4.0.0, answers with date-fns@4.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { addDays, format, isValid, differenceInDays } = require('date-fns')
const rows = [{ due: '2024-09-01T00:00:00' }, { due: null }]
show(rows.map((row) => isValid(addDays(row.due, 3)) ? format(addDays(row.due, 3), 'yyyy-MM-dd') : 'no date').concat(String(differenceInDays(null, new Date(0)))))
