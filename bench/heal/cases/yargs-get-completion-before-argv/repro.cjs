// yargs-get-completion-before-argv: throws with yargs@15.0.2, answers with yargs@15.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
require('yargs')([])
  .option('foobar')
  .option('foobaz')
  .completion()
  .getCompletion(['./test.js', '--foo'], (completions, other) => show(other || completions))
