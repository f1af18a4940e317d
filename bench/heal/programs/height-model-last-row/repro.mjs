import { climb, HeightModel } from 'slope-profile'

const model = new HeightModel([[410, 412, 415], [404, 408, 411], [398, 399, 405]], 25)
const profile = model.profile({ x: 0, y: 0 }, { x: model.width, y: model.height }, 4)
console.log(profile, climb(profile))
