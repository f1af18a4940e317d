import { LabDesk, LabError } from 'lab-desk'

const desk = new LabDesk({ sodium: { unit: 'mmol/l', low: 135, high: 145, microlitres: 50 } })
desk.register('t1', 'P. Smith', 500)
for (const [name, value] of [['sodium', 131], ['sodum', 140]]) {
  try {
    console.log(name, desk.record('t1', name, value))
  } catch (error) {
    if (!(error instanceof LabError)) throw error
    console.log(name, error.code)
  }
}
console.log(desk.report('t1').join('\n'))
