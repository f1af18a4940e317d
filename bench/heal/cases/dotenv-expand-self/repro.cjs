// dotenv-expand-self: throws with dotenv-expand@10.0.0, answers with dotenv-expand@11.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { expand } = require('dotenv-expand')
const { parsed } = expand({ ignoreProcessEnv: true, parsed: { HOME_DIR: '/srv', APP_LOG: '$APP_LOG', DATA: '${HOME_DIR}/data' } })
show([parsed.HOME_DIR, parsed.DATA, typeof parsed.APP_LOG])
