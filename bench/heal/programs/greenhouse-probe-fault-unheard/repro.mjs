import { GlassHouse, Probe, Valve } from 'glass-house'

const house = new GlassHouse()
  .add(new Probe('leek', () => { throw new Error('no answer') }), new Valve('leek', () => true))
  .add(new Probe('chard', () => 20), new Valve('chard', () => true))
house.round()
console.log(house.report().beds)
