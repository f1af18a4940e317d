/**
 * Places where a test can end the process as `kill -9` would: `commit:after-intent`, `stage:verify:before`...
 * Named by the configuration (PRUNELLA_FAILPOINT); without it nothing happens anywhere.
 */
export type Failpoint = (name: string) => void

export function createFailpoint(armed: string | undefined): Failpoint {
  if (armed === undefined) return () => {}
  return (name) => {
    if (name === armed) process.kill(process.pid, 'SIGKILL')
  }
}
