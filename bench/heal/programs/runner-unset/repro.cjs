const { hint } = require('which-runner')

// Started as `node app.js`: no package manager is there to tell of itself.
const env = Object.assign({}, process.env)
delete env.npm_config_user_agent
console.log(hint('left-pad', env))
