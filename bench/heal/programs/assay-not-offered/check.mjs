import { LabDesk, LabError } from 'lab-desk'

const desk = new LabDesk({
  sodium: { unit: 'mmol/l', low: 135, high: 145, microlitres: 50 },
  iron: { unit: 'umol/l', low: 10, high: 30, microlitres: 100 },
})
desk.register('t1', 'P. Smith', 200)
const record = (...args) => {
  try {
    return desk.record(...args)
  } catch (error) {
    return error instanceof LabError ? [error.code] : error.name
  }
}
console.log(`RESULT ${JSON.stringify([
  record('t1', 'iron', 20),
  record('t1', 'sodum', 140),
  desk.left('t1'),
  record('t1', 'sodium', 131),
  record('t1', 'iron', 31),
  record('t9', 'sodum', 31),
  desk.left('t1'),
  desk.report('t1'),
])}`)
