const { BeatBox } = require('beat-box')

const box = new BeatBox({ steps: 8 }).track('kick', 'x...x...').track('hat', '..x.')
console.log(box.counts())
