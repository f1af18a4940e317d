const MailRound = require('mail-round')
const round = new MailRound([{ name: 'Ada', email: 'ada@example.org' }], async () => {})
round.notify(['Ada', 'Bob'], 'hello').then(({ sent, failed }) => {
  console.log('sent', sent.length, 'failed', failed.length)
})
