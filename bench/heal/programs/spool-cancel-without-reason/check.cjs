const Spool = require('print-spool')

const spool = new Spool()
const got = []
const call = (method, ...args) =>
  new Promise((resolve) => {
    let later = false
    const timer = setTimeout(() => resolve('never called'), 500)
    spool[method](...args, (err, value) => {
      clearTimeout(timer)
      resolve(err ? [err.code, later] : [value, later])
    })
    later = true
  })
const all = async () => {
  got.push(await call('add', 'a.pdf'))
  got.push(await call('add', 'b.pdf', { priority: 1 }))
  got.push(await call('add', 'c.pdf', { copies: 3 }))
  got.push(await call('add', ''))
  got.push(await call('cancel', 1))
  got.push(await call('cancel', 1))
  got.push(await call('cancel', 3, 'no paper'))
  got.push(await call('cancel', 7, 'no paper'))
  got.push(await call('next'))
  got.push(await call('next'))
  got.push(spool.log)
}
all().then(() => console.log(`RESULT ${JSON.stringify(got)}`))
