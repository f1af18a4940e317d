const jobs = require('tick-jobs')(0)

jobs.once(500, () => {
  console.log('stopped')
  jobs.cancel(beat)
})
const beat = jobs.every(250, (runs) => console.log('beat', runs))
for (const time of [300, 600, 900]) console.log(jobs.tick(time))
