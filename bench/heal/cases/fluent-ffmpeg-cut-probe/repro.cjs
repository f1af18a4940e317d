// fluent-ffmpeg-cut-probe: throws with fluent-ffmpeg@2.0.1, answers with fluent-ffmpeg@2.1.2
const fs = require('node:fs')
const path = require('node:path')
const ffmpeg = require('fluent-ffmpeg')
const lines = [
  '[STREAM]', 'index=0', 'codec_name=h264', 'codec_type=video', 'width=1080', 'TAG:rotate=90',
  '[SIDE_DATA]', 'side_data_type=Display Matrix', 'displaymatrix=', '00000000:            0       65536           0', '',
  'rotation=-90', '[/SIDE_DATA]', '[/STREAM]',
]
const probe = path.resolve('ffprobe.cjs')
fs.writeFileSync(probe, `#!${process.execPath}\nprocess.stdout.write(${JSON.stringify(lines.join('\n'))})\n`)
fs.chmodSync(probe, 0o755)
ffmpeg.setFfprobePath(probe)
ffmpeg.ffprobe('portrait.mov', (error, data) => {
  console.log(`RESULT ${JSON.stringify([error && error.message, data])}`)
})
