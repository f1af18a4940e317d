const LeaseTable = require('lease-table')

const table = new LeaseTable({ ttl: 1000 })
table.acquire('mailer', 'a')
table.keep('mailer', 'a', 5, (name) => console.log(`lost ${name}`))
table.release('mailer', 'a')
