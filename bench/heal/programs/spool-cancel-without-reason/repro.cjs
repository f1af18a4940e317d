const Spool = require('print-spool')

const spool = new Spool()
spool.add('thesis.pdf', { copies: 2 }, (err, id) => {
  if (err) throw err
  spool.cancel(id, (err, job) => {
    if (err) throw err
    console.log('cancelled', job.file, spool.log)
  })
})
