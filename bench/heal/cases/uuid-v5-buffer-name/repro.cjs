// uuid-v5-buffer-name: throws with uuid@8.2.0, answers with uuid@8.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { v5 } = require('uuid')
const name = 'example.com'
show([v5(name, v5.DNS), v5([...Buffer.from(name)], v5.DNS), v5(Buffer.from(name), v5.DNS)])
