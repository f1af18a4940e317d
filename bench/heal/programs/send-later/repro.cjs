const { Sender } = require('send-later')

// A wrapper that hands its own options on, given or not.
function notify (messages, { retry, headers } = {}) {
  const sender = new Sender(async () => {}, { retry, headers })
  messages.forEach((message) => sender.add(message))
  return sender.flush()
}
notify(['hello', 'again']).then((report) => console.log('sent', report.sent))
