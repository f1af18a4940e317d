// dataloader-batch-throws: throws with dataloader@2.1.0, answers with dataloader@2.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const DataLoader = require('dataloader')
const loader = new DataLoader((ids) => {
  if (ids.includes(0)) throw new RangeError('no such user')
  return Promise.resolve(ids.map((id) => `user ${id}`))
})
const load = (ids) => Promise.allSettled(ids.map((id) => loader.load(id)))
load([1, 0]).then(async (bad) => {
  const good = await load([2, 3])
  show([bad.map((one) => one.status), good.map((one) => one.value)])
})
