/**
 * Places where a test can end the process as `kill -9` would: `commit:after-intent`, `stage:verify:before`...
 * Named by the configuration (PRUNELLA_FAILPOINT); without it nothing happens anywhere. With `!throw` behind the name it is an error that
 * nobody catches instead.
 */
export type Failpoint = (name: string) => void

export function createFailpoint(armed: string | undefined): Failpoint {
  if (armed === undefined) return () => {}
  return (name) => {
    if (name === armed) process.kill(process.pid, 'SIGKILL')
    if (`${name}!throw` === armed) setImmediate(() => throwOutside(name))
  }
}

function throwOutside(name: string): never {
  throw new Error(`The failpoint ${name} was reached.`)
}
