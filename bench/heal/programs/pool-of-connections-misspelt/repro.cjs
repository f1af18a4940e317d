const { Pool } = require('lend-pool')
let count = 0
const pool = new Pool(() => `connection ${++count}`, { max: 1 })
for (const job of ['first', 'second']) pool.use(async (connection) => console.log(job, connection))
