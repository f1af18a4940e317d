import { climb, HeightModel } from 'slope-profile'

const model = new HeightModel([[410, 412, 416], [404, 408, 412], [398, 400, 404]], 20)
console.log(`RESULT ${JSON.stringify([
  model.profile({ x: 0, y: 0 }, { x: model.width, y: model.height }, 4),
  model.profile({ x: 0, y: 40 }, { x: 40, y: 40 }, 4),
  model.profile({ x: 40, y: 0 }, { x: 40, y: 30 }, 3),
  model.heightAt({ x: 10, y: 100 }),
  model.heightAt({ x: -5, y: -5 }),
  model.heightAt({ x: 50, y: 10 }),
  new HeightModel([[7, 9]], 10).heightAt({ x: 5, y: 0 }),
  climb(model.profile({ x: 0, y: 40 }, { x: 40, y: 0 }, 2)),
])}`)
