const sql = require('sql-values')

const form = { name: "Ada's", born: new Date('31.02.1990'), active: true }
console.log(sql.format('UPDATE ?? SET ? WHERE id = ?', ['users', form, 7]))
