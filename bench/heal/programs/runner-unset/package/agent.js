'use strict'

/** Takes the agent of a package manager apart, as `npm/10.2.0 node/v20.9.0 linux x64`. */
module.exports = function runnerOf (env) {
  const agent = env.npm_config_user_agent
  const first = agent.split(' ')[0]
  const slash = first.lastIndexOf('/')
  const name = first.slice(0, slash)
  return {
    name: name === 'npminstall' ? 'cnpm' : name,
    version: first.slice(slash + 1)
  }
}
