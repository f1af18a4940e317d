// bookshelf-stringify-nested: throws with bookshelf@1.0.0, answers with bookshelf@1.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const knex = require('knex')({ client: 'pg' })
const bookshelf = require('bookshelf')(knex)
const User = bookshelf.Model.extend({ tableName: 'users' })
show(JSON.parse(JSON.stringify({ user: User.forge({ id: 1, name: 'Ann' }), users: [User.forge({ id: 2 })] })))
