import { Host } from 'plug-host'

const host = new Host()
host.use({ install: (one) => one.commands.add('hello', (name) => `hello ${name}`) })
host.use((one) => one.onRun((name) => console.log(`runs ${name}`)))
console.log(host.run('hello', 'you'))
