const { text } = require('record-text')

class Response {
  constructor (status) {
    Object.defineProperty(this, 'status', { enumerable: true, value: status })
    Object.defineProperty(this, 'body', {
      enumerable: true,
      get () {
        throw new Error('stream was read already')
      }
    })
  }
}
console.log(text({ at: 4, response: new Response(200) }))
