const STAMP = /\[(\d+):(\d{2}(?:\.\d+)?)\]/g

// "[00:12.50][01:02.00]words": a line may be sung more than once; one without words is a pause
exports.parse = function parse(text) {
  const lines = []
  for (const row of text.split(/\r?\n/)) {
    const words = row.replace(STAMP, '').trim()
    for (const [, minutes, seconds] of row.matchAll(STAMP)) {
      lines.push({ start: Number(minutes) * 60 + Number(seconds), text: words })
    }
  }
  return lines.sort((a, b) => a.start - b.start)
}
