// node-sql-parser-bare-primary-key: throws with node-sql-parser@1.6.6, answers with node-sql-parser@1.6.20
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Parser } = require('node-sql-parser')
const parser = new Parser()
const sql = 'CREATE TABLE customer ( id int not NULL, name varchar(20) not NULL, primary key(id) ) engine=innodb'
const ast = parser.astify(sql)
const table = Array.isArray(ast) ? ast[0] : ast
show(table.create_definitions.map(({ resource, constraint, keyword, constraint_type, definition }) => ({ resource, constraint, keyword, constraint_type, definition })))
