// node-telegram-bot-api-polling-offline: throws with node-telegram-bot-api@0.26.0, answers with node-telegram-bot-api@0.27.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const TelegramBot = require('node-telegram-bot-api')
async function main() {
  const bot = new TelegramBot('1:token', { baseApiUrl: 'http://127.0.0.1:1', polling: { autoStart: false, interval: 100000 } })
  bot.on('polling_error', (error) => {
    show([error.name, error.message.includes('ECONNREFUSED')])
    setImmediate(() => process.exit())
  })
  await (bot.startPolling ? bot.startPolling() : bot.initPolling())
}
main()
