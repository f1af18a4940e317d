const { Sky } = require('night-sky')

const sky = new Sky().launch({ name: 'a', vy: 9, life: 2 }).launch({ name: 'b', vx: 1, life: 3 }).launch({ name: 'c', life: 1 })
while (!sky.isDark) console.log(sky.step().lights())
