// progress-clear-without-terminal: throws with progress@1.1.8, answers with progress@2.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Writable } = require('node:stream')
const ProgressBar = require('progress')
const written = []
const stream = new Writable({
  write(chunk, _encoding, done) {
    written.push(String(chunk))
    done()
  },
})
const bar = new ProgressBar('downloading [:bar] :percent', { total: 3, width: 10, clear: true, stream })
let finished = 0
bar.callback = () => finished++
bar.tick()
bar.tick(2)
show([bar.complete, bar.curr, finished, written])
