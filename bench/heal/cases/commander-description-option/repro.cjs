// commander-description-option: throws with commander@2.9.0, answers with commander@2.10.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Command } = require('commander')
const program = new Command('shop')
program.command('list').description('list the items')
program.command('add').description('add an item').option('--description <text>', 'what it is', 'none')
show(
  program
    .commandHelp()
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
)
