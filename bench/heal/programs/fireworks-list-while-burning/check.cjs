const { Sky } = require('night-sky')

const film = (frames, ...sparks) => {
  const sky = sparks.reduce((all, spark) => all.launch(spark), new Sky())
  const seen = []
  for (let i = 0; i < frames; i++) seen.push(sky.step().lights())
  return [seen, sky.log, sky.isDark]
}
console.log('RESULT ' + JSON.stringify([
  film(3, { name: 'a', vy: 9, life: 2 }, { name: 'b', vx: 1, life: 3 }, { name: 'c', life: 1 }),
  film(4, { name: 'r', vy: 5, life: 1, burst: 3 }, { name: 's', vx: 2, life: 4 }),
  film(2, { name: 'a', life: 1 }, { name: 'b', life: 1 }, { name: 'c', life: 2 }),
  film(2, { name: 'a', vx: 1, life: 5 }),
  film(1)
]))
