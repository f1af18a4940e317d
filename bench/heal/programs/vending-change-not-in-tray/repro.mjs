import { MachineError, SnackMachine } from 'snack-machine'

const machine = new SnackMachine({ A1: { name: 'Nuts', price: 130, left: 4 } }, { 200: 0, 100: 1, 50: 1, 20: 1, 10: 0 })
for (const coins of [[200], [200]]) {
  try {
    console.log(machine.sell('A1', coins))
  } catch (error) {
    if (!(error instanceof MachineError)) throw error
    console.log(error.code, 'back:', coins)
  }
}
