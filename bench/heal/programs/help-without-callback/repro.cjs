const program = require('command-tree')

program.name('deploy').option('-f, --force', 'do not ask').command('status', 'what is deployed')
program.outputHelp()
