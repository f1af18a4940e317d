const LeaseTable = require('lease-table')

let time = 0
const table = new LeaseTable({ ttl: 10, now: () => time })
const result = [table.renew('mailer', 'a'), table.ownerOf('mailer'), table.acquire('mailer', 'a'), table.renew('mailer', 'a'), table.renew('mailer', 'b')]
time = 9
result.push(table.renew('mailer', 'a'), table.ownerOf('mailer'))
time = 18
result.push(table.ownerOf('mailer'), table.acquire('mailer', 'b'))
time = 19
result.push(table.renew('mailer', 'a'), table.acquire('mailer', 'b'), table.release('mailer', 'a'), table.release('mailer', 'b'), table.renew('mailer', 'b'))
table.acquire('mailer', 'c')
table.release('mailer', 'c')
table.keep('mailer', 'c', 2, (name) => {
  result.push(name)
  console.log(`RESULT ${JSON.stringify(result)}`)
})
