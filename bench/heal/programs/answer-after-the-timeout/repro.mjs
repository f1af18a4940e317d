import { EventEmitter } from 'node:events'
import { Calls } from 'worker-calls'
class SlowPort extends EventEmitter {
  postMessage({ id, params: [ms] }) {
    setTimeout(() => this.emit('message', { id, result: `after ${ms}` }), ms)
  }
}
const calls = new Calls(new SlowPort(), { timeout: 60 })
for (const ms of [5, 120]) calls.call('wait', ms).then(console.log, (error) => console.log(error.name))
