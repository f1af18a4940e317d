// image-size-empty-buffer: throws with image-size@1.0.2, answers with image-size@1.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { imageSize } = require('image-size')
const widthOf = (bytes) => {
  try {
    return imageSize(bytes).width
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return 'no image'
  }
}
show([Buffer.alloc(0), Buffer.from('<svg width="4" height="5"></svg>')].map(widthOf))
