// Before anything else: the SDK hooks what is loaded after it.
require('./instrument.js')
const { createApp } = require('./app.js')

const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST ?? '127.0.0.1'

const server = createApp().listen(port, host, (error) => {
  if (error) throw error
  console.log(`shop listens on http://${host}:${server.address().port}`)
})

process.once('SIGTERM', () => server.close(() => process.exit(0)))
