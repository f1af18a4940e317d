// prompts-skipped-without-message: throws with prompts@2.2.1, answers with prompts@2.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const prompts = require('prompts')
prompts.inject(['ann'])
prompts([
  { type: 'text', name: 'user', message: 'Who?' },
  { type: (user) => (user === 'bob' ? 'text' : null), name: 'reason' },
]).then((answers) => show(answers))
