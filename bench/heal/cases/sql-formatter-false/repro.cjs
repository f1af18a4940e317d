// sql-formatter-false: throws with sql-formatter@4.0.2, answers with sql-formatter@6.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { format } = require('sql-formatter')
show(format('select * from users where active = true and deleted = false', { language: 'mysql' }))
