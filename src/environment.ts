import { type RunEnvironment, runEnvironment } from './forges/run-environment.ts'

/** Where a step of a workflow runs, as its runner says it. */
export const ciEnvironment = (): RunEnvironment => runEnvironment(process.env)

const REACHING = /^(?:https?_proxy|no_proxy|node_extra_ca_certs|npm_config_registry)$/i

/** How programs on this machine reach a registry of packages. No password is in it, unless an address holds one. */
export const registryEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value && REACHING.test(name) ? [[name, value]] : [])),
  )
