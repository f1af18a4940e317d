// mysql-await-escape: throws with mysql-await@2.1.6, answers with mysql-await@2.1.8
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const mysql = require('mysql-await')
const connection = mysql.createConnection({ host: '127.0.0.1', user: 'app', timezone: 'Z' })
show([
  connection.escape("O'Hara"),
  connection.escape([1, 'b', true]),
  connection.escape(new Date(0)),
])
