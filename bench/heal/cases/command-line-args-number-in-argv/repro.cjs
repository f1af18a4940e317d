// command-line-args-number-in-argv: throws with command-line-args@4.0.5, answers with command-line-args@4.0.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const commandLineArgs = require('command-line-args')
const definitions = [
  { name: 'verbose', alias: 'v', type: Boolean },
  { name: 'src', type: String, multiple: true, defaultOption: true },
  { name: 'timeout', alias: 't', type: Number },
]
show(commandLineArgs(definitions, { argv: ['-t', 120, '--src', 'Delta', 'Force', '--verbose'] }))
