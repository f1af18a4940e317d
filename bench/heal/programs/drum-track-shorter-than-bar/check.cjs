const { BeatBox } = require('beat-box')

const bar = (tracks, options = { steps: 8 }) => {
  const box = new BeatBox(options)
  for (const [drum, line] of Object.entries(tracks)) box.track(drum, line)
  return [box.bar().map(({ at, note, velocity }) => `${at}:${note}:${velocity}`).join(' '), box.counts()]
}
console.log('RESULT ' + JSON.stringify([
  bar({ kick: 'x...x...', hat: '..x.' }),
  bar({ snare: '.X|o' }),
  bar({ clap: 'x' }, { steps: 3, bpm: 60 }),
  bar({ kick: 'x.......', tom: '.......X' }),
  bar({ kick: 'xxxx xxxx xxxx' }, { steps: 4 }),
  bar({})
]))
