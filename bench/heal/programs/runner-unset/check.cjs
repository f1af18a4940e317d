const { whichRunner, insistOn, hint } = require('which-runner')

const by = (agent) => ({ npm_config_user_agent: agent })
const said = (fn) => {
  try {
    return fn() ?? 'fine'
  } catch (error) {
    return error.message
  }
}
const result = [
  String(said(() => typeof whichRunner({}))),
  said(() => hint('x', {})),
  said(() => insistOn('npm', {})),
  said(() => insistOn('npm', by('pnpm/8.1.0 node/v20'))),
  said(() => insistOn('yarn', by('yarn/1.22.0 npm/? node/v18'))),
  whichRunner(by('npminstall/3.28.0 npm/? node/v8')),
  hint('y', by('pnpm/8.1.0 npm/? node/v20')),
]
console.log('RESULT ' + JSON.stringify(result))
