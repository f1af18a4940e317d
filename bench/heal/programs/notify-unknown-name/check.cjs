const MailRound = require('mail-round')
const got = []
const round = new MailRound([{ name: 'Ada', email: 'ada@example.org' }, { name: 'Cy', email: 'cy@example.org', muted: true }], async (email) => { got.push(email) })
round.notify(['Ada', 'Bob', 'Cy'], 'hello').then(({ sent, failed }) => {
  console.log(`RESULT ${JSON.stringify([sent, failed.map(({ name }) => name), failed[0].reason === 'muted' ? 'not muted' : 'told', got])}`)
})
