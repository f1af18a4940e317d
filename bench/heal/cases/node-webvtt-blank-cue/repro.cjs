// node-webvtt-blank-cue: throws with node-webvtt@1.9.1, answers with node-webvtt@1.9.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const webvtt = require('node-webvtt')
const ask = (text) => {
  try {
    const { valid, cues } = webvtt.parse(text)
    return [valid, cues.map((cue) => [cue.identifier, cue.start, cue.text])]
  } catch (error) {
    if (error instanceof TypeError) throw error
    return String(error.message)
  }
}
const good = 'WEBVTT\n\n1095\n01:45:11.000 --> 01:45:13.000\nfirst\n'
show([ask(good), ask(`${good}\n1096\n01:45:13.056 --> 01:45:14.390\n\n\n\n...mission.\n`)])
