// sql-query-null-argument: throws with sql-query@0.1.16, answers with sql-query@0.1.24
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Query } = require('sql-query')
const query = new Query('mysql')
show([
  query.select().from('accounts').fun('dbo.fnBalance', [80, 'x'], 'balance').build(),
  query.select().from('accounts').fun('dbo.fnBalance', [80, null, null], 'balance').build(),
])
