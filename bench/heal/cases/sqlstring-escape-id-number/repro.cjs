// sqlstring-escape-id-number: throws with sqlstring@2.0.1, answers with sqlstring@2.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const sqlstring = require('sqlstring')
const sql = sqlstring.format('SELECT ?? FROM ?? WHERE ?? = ?', [['id', 2], 'report', 2019, 'a'])
show([sqlstring.escapeId(42), sql])
