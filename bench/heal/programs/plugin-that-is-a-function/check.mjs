import { Host } from 'plug-host'

const told = []
const greeting = {
  greeting: 'hello',
  install(host) {
    host.commands.add('greet', (name) => `${this.greeting} ${name}`)
  }
}
const logger = (host, options) => {
  host.onRun((name, args) => told.push([options.prefix ?? '-', name, args]))
}
function shout(host, { mark = '!' }) {
  host.commands.add('shout', (text) => text.toUpperCase() + mark)
}
const host = new Host().use(greeting).use(logger, { prefix: '>' }).use(logger).use(shout)
const result = [host.run('greet', 'Ada'), host.run('shout', 'hey'), told, host.installed.length, host.commands.names()]
let message = null
try {
  host.use((one) => one.commands.add('shout', () => ''))
} catch (error) {
  message = error.message
}
console.log('RESULT ' + JSON.stringify([result, message]))
