import { readConfig } from 'interval-config'

const ask = (env) => {
  const { config, problems } = readConfig(env)
  return [config, problems.map((text) => [text.split(' ')[0], text.includes('undefined')])]
}
const result = [
  ask({ POLL_EVERY: '10s', GRACE: '500ms' }),
  ask({ POLL_EVERY: '10 seconds' }),
  ask({ POLL_EVERY: '30', GRACE: '-5s', PORT: 'x' }),
  ask({ POLL_EVERY: '0s', VERBOSE: 'no', HOSTS: 'a, b' }),
  ask({ POLL_EVERY: '', VERBOSE: 'maybe' }),
]
console.log(`RESULT ${JSON.stringify(result)}`)
