const { Performance } = require('seat-holds')

let time = 0
const evening = new Performance({ now: () => time })
const tried = (work) => {
  try {
    return [work()]
  } catch (error) {
    return `${error.name}: ${error.message}`
  }
}
const log = []
const first = evening.hold(['A1', 'A2'])
time += 599999
log.push(tried(() => evening.sell(first, 'Ines')), tried(() => evening.sell(first, 'Ines')))
const second = evening.hold(['B1'])
time += 600000
log.push(tried(() => evening.sell(second, 'Oskar')), evening.seatsOf('Oskar'), evening.isFree('B1'), tried(() => evening.extend(second)))
const third = evening.hold(['B1'])
log.push(tried(() => evening.hold(['B2', 'B1'])), evening.release(third), evening.release(third), tried(() => evening.sell(third, 'x')), tried(() => evening.sell('h99', 'x')), evening.seatsOf('Ines'))
console.log('RESULT ' + JSON.stringify(log))
