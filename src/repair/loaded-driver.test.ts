import { expect, test } from 'vitest'
import { driverUrl } from './loaded-driver.ts'

test('a driver that the installation lacks is told, and not taken for a program that shows nothing', () => {
  expect(() => driverUrl('probe', '/nowhere')).toThrow(
    'The installation is not whole: /nowhere/dist/drivers/probe.js is missing. Install Prunella again.',
  )
})
