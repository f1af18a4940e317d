const program = require('command-tree')

let text = ''
program.name('deploy').option('-f, --force', 'do not ask').output({ write: (part) => (text += part) })
program.command('status', 'what is deployed')
program.outputHelp()
console.log(`RESULT ${JSON.stringify(text)}`)
