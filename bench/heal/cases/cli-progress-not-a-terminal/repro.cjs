// cli-progress-not-a-terminal: throws with cli-progress@1.3.0, answers with cli-progress@1.3.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Writable } = require('stream')
const { Bar } = require('cli-progress')

let text = ''
const stream = new Writable({
  write(chunk, encoding, done) {
    text += chunk
    done()
  },
})
const bar = new Bar({ stream, format: '{percentage}% {value}/{total}' })
bar.start(10, 0)
bar.update(3)
bar.increment(4)
const between = bar.value
bar.update(10)
bar.stop()
show([between, bar.value, text])
